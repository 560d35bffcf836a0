import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarData } from '../../config/calendars/load';
import { shippedDirectory } from '../../config/directory/load';
import { packageRoot } from '../../config/package-root';
import { readDocument } from '../../client/documents';
import { workingCalendar } from '../../domain/calendar/working-days';
import { extractDraft } from '../../domain/extraction';
import type { Draft, DraftObligation } from '../../domain/extraction/draft';
import type { SourceText } from '../../domain/extraction/source-text';
import { sourceOf } from './source-of';
import type { ExpectedObligation, ExpectedReading } from './expected/obligations-shape';

/** Papers of others: read where they are, never copied. */
const FOLDER = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');

export const describePapers = existsSync(FOLDER) ? describe : describe.skip;

export const calendar = workingCalendar(calendarData({ from: 1990, to: 2099 }));
export const directory = shippedDirectory();

export async function paperText(prefix: string): Promise<SourceText> {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(prefix));
  const read = await readDocument(join(FOLDER, name ?? prefix));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

export function draftOf(source: SourceText): Draft {
  const draft = extractDraft(source, { calendar, directory });
  if (!draft.ok) throw new Error(draft.refusal.message);
  return draft.value;
}

/** A plan of an invented province, around the sentences under test; they begin on line 11. */
export function planAround(...lines: string[]): Draft {
  return draftOf(
    sourceOf(
      [
        'TỈNH UỶ BÌNH SƠN',
        '*',
        'Số 12-KH/TU',
        'Bình Sơn, ngày 10 tháng 02 năm 2021',
        'KẾ HOẠCH',
        'giữ sạch các dòng sông trong tỉnh, giai đoạn 2021-2025',
        '-----',
        '',
        'I- NHIỆM VỤ VÀ GIẢI PHÁP',
        '',
        ...lines,
      ].join('\n'),
    ),
  );
}

const lineOf = ({ place }: DraftObligation): number => ('line' in place ? place.line : 0);

/** One line a fact, so that a difference can be read. */
export function expectedLines({ obligations }: ExpectedReading): string[] {
  return obligations.map((one) => {
    const { deadline } = one;
    const when = [deadline?.kind ?? 'none', deadline?.recurrence ?? '', deadline?.nominalDue ?? ''];
    return factLine(one, when);
  });
}

function factLine(
  one: Pick<
    ExpectedObligation,
    'line' | 'kind' | 'lead' | 'coordinating' | 'implied' | 'condition' | 'afterTheOneBefore'
  >,
  when: string[],
): string {
  const marks = [one.implied && 'implied', one.condition && 'condition', one.afterTheOneBefore && 'after'];
  const bodies = `${one.lead.join(' ')}${one.coordinating?.length ? ` + ${[...one.coordinating].sort().join(' ')}` : ''}`;
  return [one.line, one.kind, bodies, ...when, ...marks].filter(Boolean).join(' | ');
}

export function readLines({ obligations }: Draft): string[] {
  return obligations.map((one, i) => {
    const { kind, recurrence, occurrences } = one.deadline;
    const single = kind === 'recurring' || occurrences.length !== 1 ? '' : occurrences[0]!.nominalDue;
    const after = one.dependsOn.length === 1 && one.dependsOn[0] === obligations[i - 1]?.id;
    return factLine(
      {
        line: lineOf(one),
        kind: one.kind,
        lead: one.lead,
        coordinating: one.coordinating,
        ...(one.leadImplied && { implied: true as const }),
        ...(one.condition !== null && { condition: true as const }),
        ...(after && { afterTheOneBefore: true as const }),
      },
      [kind, recurrence ?? '', single],
    );
  });
}

export const weakLines = ({ weak }: Draft): number[] => weak.map(lineOf);

/** What stands in the first and not in the second; a line that stands twice must be matched twice. */
export function missing<T>(from: T[], among: T[]): T[] {
  const left = [...among];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
