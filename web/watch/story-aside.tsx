import type { AssignmentStory } from '../../client/assignment-story';
import type { ChainedLine } from '../../store';
import { SYSTEM_ACTOR } from '../../domain/audit';
import type { Said } from '../../domain/lang';
import type { StepKind } from '../../domain/ladder/types';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { STATE_WORDS } from '../letters/words';
import { StatusMark } from '../parts/marks';
import { PATHS } from '../paths';
import { can, say, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { eventWords, THROUGH_WORDS } from '../words/events';
import { changeLines } from './audit-lines';
import { Section } from './story-parts';

/* Beside the story: the dates of its ladder, what builds on what, letters, the audit trail. */

const STEP_WORDS: Said<Record<StepKind, string>> = {
  vi: {
    start: 'Giao nhiệm vụ',
    reminder: 'Nhắc',
    due: 'Đến hạn',
    overdue: 'Báo quá hạn',
    escalation: 'Báo cáo cấp trên',
    round: 'Kỳ báo cáo',
    receipt: 'Báo chưa tiếp nhận',
  },
  en: {
    start: 'Given out',
    reminder: 'Reminder',
    due: 'Due',
    overdue: 'Told that it is overdue',
    escalation: 'Reported upwards',
    round: 'Round',
    receipt: 'Told that receipt is missing',
  },
};

const AUDIENCES: Said<Record<'body' | 'head' | 'secretariat' | 'office' | 'committee', string>> = {
  vi: {
    body: '',
    head: 'người đứng đầu',
    secretariat: 'cơ quan theo dõi',
    office: 'Văn phòng Tỉnh uỷ',
    committee: 'Ban Thường vụ Tỉnh uỷ',
  },
  en: {
    body: '',
    head: 'head of the body',
    secretariat: 'secretariat',
    office: 'office of the committee',
    committee: 'Standing Committee',
  },
};

const WORDS: Said<{
  ladder: string;
  ladderNote: string;
  past: (n: number) => string;
  noLadder: string;
  today: string;
  related: string;
  buildsOn: string;
  builtOnBy: string;
  awaited: string;
  letters: string;
  noLetters: string;
  earlier: (n: number) => string;
  audit: string;
  all: string;
  by: (through: string) => string;
  instead: string;
  bySystem: string;
}> = {
  vi: {
    ladder: 'Lịch nhắc',
    ladderNote: 'Nếu không có trả lời nào. Việc đã báo thực tế xem ở thư đã gửi.',
    past: (n) => `${n} mốc đã qua`,
    noLadder: 'Không còn mốc nhắc nào.',
    today: 'hôm nay',
    related: 'Nhiệm vụ liên quan',
    buildsOn: 'Dựa trên kết quả của',
    builtOnBy: 'Là cơ sở cho',
    awaited: 'đang chờ kết quả này',
    letters: 'Thư về nhiệm vụ này',
    noLetters: 'Chưa có thư nào.',
    earlier: (n) => `${n} thư trước đó`,
    audit: 'Nhật ký',
    all: 'Xem trong nhật ký',
    by: (through) => `qua ${through}`,
    instead: 'thay',
    bySystem: 'tự động theo thời gian',
  },
  en: {
    ladder: 'Reminders',
    ladderNote: 'If nobody answers. What was really said stands in the letters.',
    past: (n) => `${n} gone by`,
    noLadder: 'No reminder is left.',
    today: 'today',
    related: 'Related assignments',
    buildsOn: 'Builds on',
    builtOnBy: 'Is built on by',
    awaited: 'its result is waited for',
    letters: 'Letters about it',
    noLetters: 'No letter yet.',
    earlier: (n) => `${n} earlier letters`,
    audit: 'Audit trail',
    all: 'Look in the audit trail',
    by: (through) => `through ${through}`,
    instead: 'for',
    bySystem: 'by itself, as time went on',
  },
};

const LETTERS_SHOWN = 8;

interface Props {
  visit: Visit;
  story: AssignmentStory;
  names: ReadonlyMap<string, string>;
}

export function LadderPart({ visit, story: { ladder }, names }: Props) {
  const words = say(visit, WORDS);
  const past = ladder.filter(({ on }) => on < visit.today);
  const next = ladder.filter(({ on }) => on >= visit.today);
  const line = ({ on, kind, rung, audience }: (typeof ladder)[number]) => {
    const who =
      audience.kind === 'body'
        ? (names.get(audience.id) ?? audience.id)
        : say(visit, AUDIENCES)[audience.kind];
    return (
      <li key={`${on}${kind}${audience.kind}${audience.id}`}>
        <time>{day(on)}</time> {say(visit, STEP_WORDS)[kind]}{' '}
        <span class="muted">
          ({rung}) {who}
        </span>
      </li>
    );
  };
  return (
    <Section title={words.ladder}>
      {past.length === 0 ? null : (
        <details>
          <summary>{words.past(past.length)}</summary>
          <ul class="plain-list">{past.map(line)}</ul>
        </details>
      )}
      {next.length === 0 ? (
        <p class="muted">{words.noLadder}</p>
      ) : (
        <ul class="plain-list">{next.map(line)}</ul>
      )}
      <p class="hint">{words.ladderNote}</p>
    </Section>
  );
}

export function RelatedPart({ visit, story: { buildsOn, builtOnBy, detail } }: Omit<Props, 'names'>) {
  const words = say(visit, WORDS);
  if (buildsOn.length + builtOnBy.length === 0) return null;
  const line = (row: AssignmentRecord) => (
    <li key={row.assignment.id}>
      <a class="code" href={visit.url(PATHS.assignment(row.cycle, row.assignment.id))}>
        {row.assignment.id}
      </a>{' '}
      <StatusMark status={row.status} lang={visit.lang} />
      <span class="sub">
        {row.leadName}, {day(row.effectiveDue)}
        {detail.awaits.includes(row.assignment.id) ? `; ${words.awaited}` : ''}
      </span>
    </li>
  );
  return (
    <Section title={words.related}>
      {buildsOn.length === 0 ? null : (
        <>
          <h3>{words.buildsOn}</h3>
          <ul class="plain-list">{buildsOn.map(line)}</ul>
        </>
      )}
      {builtOnBy.length === 0 ? null : (
        <>
          <h3>{words.builtOnBy}</h3>
          <ul class="plain-list">{builtOnBy.map(line)}</ul>
        </>
      )}
    </Section>
  );
}

export function LettersPart({ visit, story: { letters } }: Omit<Props, 'names'>) {
  const words = say(visit, WORDS);
  const mayRead = can(visit, 'mail.read');
  const line = ({ key, at, subject, state, to }: (typeof letters)[number]) => (
    <li key={key}>
      <time>{moment(at)}</time>{' '}
      {mayRead ? <a href={visit.url(PATHS.letter(key))}>{subject}</a> : <span>{subject}</span>}
      <span class="sub">
        {say(visit, STATE_WORDS)[state]}
        {to.length === 0 ? '' : ` → ${to.join(', ')}`}
      </span>
    </li>
  );
  return (
    <Section title={words.letters}>
      {letters.length === 0 ? <p class="muted">{words.noLetters}</p> : null}
      <ul class="plain-list">{letters.slice(0, LETTERS_SHOWN).map(line)}</ul>
      {letters.length <= LETTERS_SHOWN ? null : (
        <details>
          <summary>{words.earlier(letters.length - LETTERS_SHOWN)}</summary>
          <ul class="plain-list">{letters.slice(LETTERS_SHOWN).map(line)}</ul>
        </details>
      )}
    </Section>
  );
}

/** Who did what, through what, when, on which ground. */
export function AuditPart({ visit, story: { audit, head } }: Omit<Props, 'names'>) {
  const words = say(visit, WORDS);
  return (
    <Section title={words.audit}>
      <ul class="story">
        {audit.map((line) => (
          <AuditEntry key={line.n} visit={visit} line={line} />
        ))}
      </ul>
      {can(visit, 'audit.read') ? (
        <p>
          <a href={visit.url(PATHS.audit, { 'nhiem-vu': head.id })}>{words.all}</a>
        </p>
      ) : null}
    </Section>
  );
}

function AuditEntry({ visit, line }: { visit: Visit; line: ChainedLine }) {
  return (
    <li>
      <strong>{eventWords(line.action, visit.lang)}</strong>{' '}
      <span class="muted">
        <time>{moment(line.at)}</time>, {whoWords(visit, line)}
      </span>
      {changeLines(line, visit.lang).map((words) => (
        <span class="sub" key={words}>
          {words}
        </span>
      ))}
      {line.reason === null ? null : <p class="words">{line.reason}</p>}
    </li>
  );
}

export function whoWords(visit: Visit, { actor, onBehalfOf, through }: ChainedLine): string {
  const words = say(visit, WORDS);
  const who =
    onBehalfOf === undefined || onBehalfOf === null ? actor : `${actor} (${words.instead} ${onBehalfOf})`;
  if (through !== undefined && through !== null)
    return `${who}, ${words.by(say(visit, THROUGH_WORDS)[through])}`;
  return actor === SYSTEM_ACTOR ? `${who}, ${words.bySystem}` : who;
}
