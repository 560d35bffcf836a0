import type { AssignmentDetailJson, PartJson } from '../../client/assignment-json';
import type { Said } from '../../domain/lang';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { Entry, Files, paperWords, Section, Words } from './story-parts';

/* What bodies did: results with their answers, progress, parts. */

const WORDS: Said<{
  results: string;
  none: string;
  version: (n: number) => string;
  handedIn: string;
  received: string;
  accepted: string;
  approvedBy: string;
  returned: string;
  newDue: string;
  draft: string;
  progress: string;
  difficulties: string;
  proposals: string;
  parts: string;
  given: string;
  notGiven: string;
  gone: string;
  askedBy: (day: string) => string;
  opinion: string;
  result: string;
}> = {
  vi: {
    results: 'Kết quả đã nộp',
    none: 'Chưa nộp kết quả nào.',
    version: (n) => `Lần nộp ${n}`,
    handedIn: 'nộp',
    received: 'nhận',
    accepted: 'xác nhận',
    approvedBy: 'người duyệt',
    returned: 'Trả lại, đề nghị thực hiện lại',
    newDue: 'thời hạn mới',
    draft: 'Chờ người đứng đầu cơ quan duyệt',
    progress: 'Tiến độ',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Kiến nghị, đề xuất',
    parts: 'Phối hợp thực hiện',
    given: 'đã gửi phần phối hợp',
    notGiven: 'chưa gửi phần phối hợp',
    gone: 'không còn phối hợp',
    askedBy: (on) => `Được đề nghị, chậm nhất ${on}`,
    opinion: 'Ý kiến',
    result: 'Kết quả phối hợp',
  },
  en: {
    results: 'Results handed in',
    none: 'No result was handed in yet.',
    version: (n) => `Version ${n}`,
    handedIn: 'handed in',
    received: 'received',
    accepted: 'confirmed',
    approvedBy: 'approved by',
    returned: 'Returned, to be done again',
    newDue: 'new date',
    draft: 'Waits for the head of the body',
    progress: 'Progress',
    difficulties: 'Difficulties',
    proposals: 'Proposals',
    parts: 'Coordination',
    given: 'has sent its part',
    notGiven: 'has not sent its part',
    gone: 'takes part no more',
    askedBy: (on) => `Asked, by ${on}`,
    opinion: 'Opinion',
    result: 'Contribution',
  },
};

interface Props {
  visit: Visit;
  detail: AssignmentDetailJson;
}

/** A return answers the submission before it. */
export function Results({ visit, detail: { submissions, returnNotes, draft } }: Props) {
  const words = say(visit, WORDS);
  const { lang } = visit;
  return (
    <Section title={words.results}>
      {submissions.length === 0 && draft === null ? <p class="muted">{words.none}</p> : null}
      <ul class="story">
        {draft === null ? null : (
          <Entry title={words.draft} at={draft.at} by={draft.by}>
            <Words text={draft.text} />
            <Words text={paperWords(draft.paper, lang)} />
            <Files visit={visit} files={draft.files} />
          </Entry>
        )}
        {submissions
          .map((one, i) => ({ one, answer: returnNotes[i] }))
          .reverse()
          .flatMap(({ one, answer }) => [
            ...(answer === undefined
              ? []
              : [
                  <Entry key={`r${one.version}`} title={words.returned} at={answer.at} by={answer.by}>
                    <Words text={answer.reason} />
                    <p class="muted">
                      {words.newDue}: {day(answer.newEffectiveDue)}
                    </p>
                  </Entry>,
                ]),
            <Entry
              key={`v${one.version}`}
              title={words.version(one.version)}
              at={one.submittedAt}
              by={one.by}
            >
              <Words text={one.text} />
              <p class="muted">{datesOf(one, words, lang)}</p>
              <Files visit={visit} files={one.files} />
            </Entry>,
          ])}
      </ul>
    </Section>
  );
}

/** The four dates stand apart: of the paper, handed in, received, accepted. */
function datesOf(
  one: AssignmentDetailJson['submissions'][number],
  words: (typeof WORDS)['vi'],
  lang: Visit['lang'],
): string {
  const at = (label: string, minute: string | null) =>
    minute === null ? [] : [`${label} ${day(minute.slice(0, 10) as never)} ${minute.slice(11, 16)}`];
  return [
    ...(one.paper === null ? [] : [paperWords(one.paper, lang)]),
    ...at(words.handedIn, one.submittedAt),
    ...at(words.received, one.receivedAt),
    ...at(words.accepted, one.acceptedAt),
    ...(one.approvedBy === null ? [] : [`${words.approvedBy} ${one.approvedBy}`]),
  ].join(' · ');
}

export function Progress({ visit, detail: { progress } }: Props) {
  const words = say(visit, WORDS);
  if (progress.length === 0) return null;
  return (
    <Section title={words.progress}>
      <ul class="story">
        {[...progress].reverse().map(({ at, by, text, percent, difficulties, proposals }) => (
          <Entry key={at} title={percent === null ? words.progress : `${percent} %`} at={at} by={by}>
            <Words text={text} />
            {difficulties === null ? null : <Words text={`${words.difficulties}: ${difficulties}`} />}
            {proposals === null ? null : <Words text={`${words.proposals}: ${proposals}`} />}
          </Entry>
        ))}
      </ul>
    </Section>
  );
}

export function Parts({ visit, detail: { parts } }: Props) {
  const words = say(visit, WORDS);
  if (parts.length === 0) return null;
  return (
    <Section title={words.parts}>
      {parts.map((part) => (
        <PartOf key={part.body} visit={visit} part={part} />
      ))}
    </Section>
  );
}

function PartOf({
  visit,
  part: { name, given, takesPart, asked, contributions },
}: {
  visit: Visit;
  part: PartJson;
}) {
  const words = say(visit, WORDS);
  return (
    <>
      <h3>
        {name}{' '}
        <span class="muted">
          {given ? words.given : words.notGiven}
          {takesPart ? '' : `, ${words.gone}`}
        </span>
      </h3>
      <ul class="story">
        {[...contributions].reverse().map(({ n, kind, at, by, text, files }) => (
          <Entry key={n} title={kind === 'opinion' ? words.opinion : words.result} at={at} by={by}>
            <Words text={text} />
            <Files visit={visit} files={files} />
          </Entry>
        ))}
        {asked === null ? null : (
          <Entry title={words.askedBy(day(asked.dueOn))} at={asked.at} by={asked.by}>
            <Words text={asked.what} />
          </Entry>
        )}
      </ul>
    </>
  );
}
