import type { ComponentChildren } from 'preact';
import type { FileRef } from '../../domain/files/types';
import type { Lang } from '../../domain/lang';
import type { Paper } from '../../domain/lifecycle/types';
import { isLocalDate } from '../../domain/time/epoch';
import type { Visit } from '../visit';
import { day } from '../words/dates';

/* The small pieces that a story is told in. */

/** `30/09/2021 15:30` of `2021-09-30T15:30+07:00`. */
export function minuteWords(at: string | null): string {
  if (at === null) return '–';
  const date = at.slice(0, 10);
  return `${isLocalDate(date) ? day(date) : date} ${at.slice(11, 16)}`;
}

export function paperWords(paper: Paper | null, lang: Lang): string {
  if (paper === null) return '';
  return lang === 'vi'
    ? `văn bản ${paper.number} ngày ${day(paper.date)}`
    : `paper ${paper.number} of ${day(paper.date)}`;
}

/** One thing that was said or done: when, by whom, in which words. */
export function Entry({
  title,
  at,
  by,
  children,
}: {
  title: string;
  at: string | null;
  by?: string | null;
  children?: ComponentChildren;
}) {
  return (
    <li>
      <strong>{title}</strong>{' '}
      <span class="muted">
        {at === null ? null : <time>{minuteWords(at)}</time>}
        {by === undefined || by === null ? null : `, ${by}`}
      </span>
      {children}
    </li>
  );
}

/** What somebody wrote, its lines kept. */
export function Words({ text }: { text: string | null | undefined }) {
  return text === null || text === undefined || text === '' ? null : <p class="words">{text}</p>;
}

/** Files that were handed in; each is saved, never shown in place. */
export function Files({ visit, files }: { visit: Visit; files: readonly FileRef[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map(({ name, bytes, sha256 }, i) => (
        <li key={`${sha256}${i}`}>
          <a href={visit.url(`/tep/${sha256}`)} download>
            {name}
          </a>{' '}
          <span class="muted">{Math.ceil(bytes / 1024).toLocaleString('vi-VN')} kB</span>
        </li>
      ))}
    </ul>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
