import type { LedgerRow } from '../../domain/letters/ledger';
import { countCells } from '../../domain/figures/rates';
import type { Cell } from '../../domain/lifecycle/types';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { isoMinute, dateOf, type Instant } from '../../domain/time/epoch';
import type { DoubtfulMail, RehearsedAssignment } from '../deliveries';
import type { Performed } from '../rehearsal/cast';
import { figuresView } from './figures-view';
import type { Paper } from './style';
import { duration, grouped, hanging, printable, shorten } from './text';
import { audienceName, dayOrNone, hourOf, longDay, STATUS_LABELS, type BodyNames } from './words';

/** What is told of a story: an act with what came of it, or the letters that went out by themselves. */
export type StoryScene =
  { type: 'act'; at: Instant; performed: Performed } | { type: 'letters'; at: Instant; letters: LedgerRow[] };

export interface StoryEnd {
  before: Cell[];
  assignments: RehearsedAssignment[];
  doubts: DoubtfulMail[];
  letters: number;
  seconds: number;
  scope: string;
  audit: { lines: number; ok: boolean };
}

export function storyTitle({ plan: { plan } }: CycleSource, { style }: Paper): string[] {
  return [
    style.bold(printable(plan.title)),
    style.dim(`Kế hoạch ${plan.code}, khởi động và diễn tập đến hết việc.`),
    '',
  ];
}

export function storyScene(scene: StoryScene, names: BodyNames, paper: Paper): string[] {
  return scene.type === 'act' ? actLines(scene.at, scene.performed, paper) : letterLines(scene, names, paper);
}

function actLines(at: Instant, performed: Performed, { style, width }: Paper): string[] {
  const { act } = performed;
  const line = (text: string) => hanging('    ', text, width);
  return [
    style.bold(`${longDay(dateOf(at))}, ${hourOf(at)} – ${printable(act.form.by)}`),
    ...line(printable(act.tells ?? act.form.type)),
    ...('view' in performed
      ? line(style.green(outcome(performed.view.record)))
      : refusal(performed, style, line)),
  ];
}

function outcome({
  assignment,
  status,
  effectiveDue,
  leadName,
}: Extract<Performed, { view: unknown }>['view']['record']) {
  return `${assignment.id}: ${STATUS_LABELS[status]}; hạn ${dayOrNone(effectiveDue)}; chủ trì ${printable(leadName)}`;
}

function refusal(
  { refusal: { message } }: Extract<Performed, { refusal: unknown }>,
  style: Paper['style'],
  line: (text: string) => string[],
): string[] {
  return line(style.red(`Không được: ${message}`));
}

function letterLines(
  { at, letters }: Extract<StoryScene, { type: 'letters' }>,
  names: BodyNames,
  { style, width }: Paper,
) {
  return letters.map(({ subject, audience, urgent }) => {
    const mark = urgent ? style.amber('gửi ngay') : style.dim('buổi sáng');
    const when = `${dayOrNone(dateOf(at)).slice(0, 5)} ${hourOf(at)}`;
    const to = audienceName(audience, names);
    return `    ✉ ${style.dim(when)} ${mark} ${shorten(`${to}: ${printable(subject)}`, width - 28)}`;
  });
}

export function storyEnd(end: StoryEnd, paper: Paper): string[] {
  const { before, assignments, doubts, letters, seconds, scope, audit } = end;
  const after = assignments.map(({ cell }) => cell);
  return [
    '',
    paper.style.bold('Số liệu khi bắt đầu'),
    ...figuresView(countCells(before), paper),
    paper.style.bold('Số liệu khi kết thúc'),
    ...figuresView(countCells(after), paper),
    `  ${grouped(letters)} thư, ${grouped(doubts.length)} thư chưa rõ đã tới hay chưa, trong ${duration(seconds * 1_000)}.`,
    `  Nhật ký: ${grouped(audit.lines)} dòng, ${audit.ok ? 'chuỗi băm nguyên vẹn' : 'CHUỖI BĂM BỊ ĐỨT'}.`,
    `  Đọc thư: dondoc mailbox list --scope ${scope}`,
  ];
}

/** A scene as programs read it. */
export function storyJson(scene: StoryScene) {
  const at = isoMinute(scene.at);
  if (scene.type === 'letters')
    return {
      at,
      letters: scene.letters.map(({ subject, audience, urgent }) => ({ subject, audience, urgent })),
    };
  const { act } = scene.performed;
  const { by, type } = act.form;
  const base = { at, by, act: type, assignment: act.assignment, tells: act.tells ?? null };
  return 'view' in scene.performed
    ? { ...base, status: scene.performed.view.state.status, due: scene.performed.view.state.effectiveDue }
    : { ...base, refused: scene.performed.refusal };
}
