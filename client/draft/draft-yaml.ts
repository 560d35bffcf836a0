import { Document, isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import type { DeadlineReading } from '../../domain/deadline/types';
import type { Draft } from '../../domain/extraction/draft';
import type { DeadlineReader } from '../../domain/plan/expand';
import type { Obligation, Plan, PlanBody, PlanClause, PlanGroup, Reading } from '../../domain/plan/schema';
import { formatVn } from '../../domain/time/local-date';
import { CONFIDENCE_LABELS } from '../terminal/draft-words';
import { writeYaml } from '../plan-yaml/write';
import { placeOf, placeWords } from './place-words';

export interface DraftFile {
  /** The name of the paper's file, as a person gave it. */
  source: string;
  draft: Draft;
  plan: Plan;
  read: DeadlineReader;
}

/** A plan file that says, beside everything read, where it stands in the paper, how sure the reading is and what is open. */
export function draftYaml({ source, draft, plan, read }: DraftFile): string {
  const document = new Document(leanPlan(plan, read), { aliasDuplicateObjects: false });
  document.commentBefore = headComment(source, draft, plan);
  const root = document.contents as unknown as YAMLMap;
  for (const { key } of root.items.slice(1)) (key as Node).spaceBefore = true;
  commentHead(root.get('plan', true) as unknown as YAMLMap, plan);
  commentEach(root, 'bodies', plan.bodies, bodyComment);
  commentEach(root, 'groups', plan.groups, groupComment);
  const firstOff = plan.obligations.find(({ track, reading }) => !track && reading?.held === null);
  commentEach(root, 'obligations', plan.obligations, (one) => [
    ...(one === firstOff ? OFF_HEADING : []),
    ...obligationComment(one, read),
  ]);
  commentEach(root, 'targets', plan.targets, ({ line, clause }) => [
    line === null ? clause : `${clause} · dòng ${line}`,
  ]);
  keepShortOnOneLine(root);
  return writeYaml(document);
}

const OFF_HEADING = [
  'Từ đây là những câu không rõ giao cho ai: liệt kê để xem, đang tắt. Muốn theo dõi thì ghi lead và track: true.',
  '',
];

/** What is empty by default is left out, but for what a person is to fill in. */
function leanPlan(plan: Plan, read: DeadlineReader): object {
  const { questions, ...head } = plan.plan;
  return {
    plan: { ...head, ...(questions === undefined ? {} : { questions }) },
    bodies: plan.bodies,
    groups: plan.groups,
    obligations: plan.obligations.map((one) => leanObligation(one, read)),
    targets: plan.targets.map(({ code, clause, line, what, op, value, unit, by, each }) => ({
      code,
      clause,
      ...(line === null ? {} : { line }),
      what,
      op,
      value,
      unit,
      by,
      each,
    })),
    ...(plan.clauses === undefined ? {} : { clauses: plan.clauses.map(leanClause) }),
  };
}

function leanClause({ line, heading, ...rest }: PlanClause): object {
  return { ...rest, ...(line === null ? {} : { line }), ...(heading === null ? {} : { heading }) };
}

function leanObligation(obligation: Obligation, read: DeadlineReader): object {
  const { code, clause, line, kind, summary, lead, coordinating, deadline } = obligation;
  const { dependsOn, condition, track, round, reading } = obligation;
  const outcome = read(obligation);
  const asks = outcome.ok && outcome.value.needsConfirmation;
  return {
    code,
    clause,
    ...(line === null ? {} : { line }),
    kind,
    summary,
    lead,
    ...(coordinating.length === 0 ? {} : { coordinating }),
    deadline: asks ? deadline : { text: deadline.text },
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
    ...(condition === null ? {} : { condition }),
    ...(track ? {} : { track }),
    ...(round === undefined ? {} : { round: leanRound(round) }),
    ...(reading === undefined ? {} : { reading: leanReading(reading) }),
  };
}

function leanRound(round: NonNullable<Obligation['round']>): object | false {
  if (round === false) return false;
  return {
    kind: round.kind,
    ...(round.participants.length === 0 ? {} : { participants: round.participants }),
  };
}

function leanReading({ page, paragraph, leadImplied, held, confirmed, quote, ...rest }: Reading): object {
  return {
    ...rest,
    ...(page === null ? {} : { page }),
    ...(paragraph === null ? {} : { paragraph }),
    ...(leadImplied ? { leadImplied } : {}),
    ...(held === null ? {} : { held }),
    confirmed,
    quote,
  };
}

function headComment(source: string, draft: Draft, plan: Plan): string {
  const tracked = plan.obligations.filter(({ track }) => track).length;
  const off = plan.obligations.length - tracked;
  return comment([
    `Bản nháp do "dondoc plan read" đọc từ ${source}. Máy đọc theo quy tắc: mọi điểm phải có người xem trước khi khởi động.`,
    `${tracked} nhiệm vụ theo dõi, ${off} câu đang tắt, ${plan.targets.length} chỉ tiêu, ${plan.bodies.length} cơ quan, ${plan.groups.length} nhóm.`,
    'Xem lần lượt các điểm còn mở: dondoc plan review <tệp này>. Kiểm tra: dondoc plan check <tệp này>.',
    'Điều văn bản không ghi thì để null. Địa chỉ thư của cơ quan (contacts, head) và mục offices do văn phòng điền.',
    ...(draft.warnings.length === 0 ? [] : ['', 'Lưu ý khi đọc:']),
    ...draft.warnings.map(
      ({ place, message }) => `- ${place === null ? '' : `${placeWords(place)}: `}${message}`,
    ),
  ]);
}

const HEAD_COMMENTS: Record<string, string> = {
  number: 'văn bản không ghi số, ký hiệu',
  signedOn: 'văn bản không ghi ngày ký',
  startsOn: 'ngày khởi động; để trống thì lấy ngày ký, không có ngày ký thì lấy đầu giai đoạn',
};

function commentHead(head: YAMLMap, plan: Plan): void {
  for (const { key, value } of head.items) {
    const name = String((key as { value: unknown }).value);
    const words = plan.plan[name as 'number'] === null ? HEAD_COMMENTS[name] : undefined;
    if (words !== undefined && value !== null) (value as Node).comment = ` ${words}`;
  }
}

function bodyComment({ question }: PlanBody): string[] {
  return question === undefined ? [] : [`CẦN TRẢ LỜI: ${question.text}`];
}

function groupComment({ members, question }: PlanGroup): string[] {
  if (members.length === 0)
    return [
      'CẦN ĐIỀN: nhóm này gồm những cơ quan nào (members: mã của từng cơ quan), hoặc xác nhận là không gửi cho ai.',
    ];
  return question === undefined ? [] : [`CẦN TRẢ LỜI: ${question.text}`];
}

function obligationComment(obligation: Obligation, read: DeadlineReader): string[] {
  const { clause, deadline, track, reading } = obligation;
  const place = placeOf(obligation);
  const where = place === null ? clause : `${clause} · ${placeWords(place)}`;
  const sure =
    reading === undefined ? '' : ` · tin cậy ${CONFIDENCE_LABELS[reading.confidence]}: ${reading.reason}`;
  const outcome = read(obligation);
  return [
    `${where}${sure}`,
    ...(outcome.ok && deadline.text !== '' ? [understood(outcome.value)] : []),
    ...(track && outcome.ok && outcome.value.needsConfirmation
      ? [`CẦN XÁC NHẬN thời hạn: ${outcome.value.reason ?? 'có thể hiểu nhiều cách.'}`]
      : []),
    ...(track && reading?.leadImplied === true
      ? ['CẦN XÁC NHẬN chủ trì: câu không nêu cơ quan chủ trì.']
      : []),
    ...(track && reading?.leadImplied === false && reading.confidence === 'low'
      ? ['CẦN XÁC NHẬN cách đọc.']
      : []),
    ...(reading !== undefined && reading.held !== null ? [`TẠM TẮT, CẦN QUYẾT ĐỊNH: ${reading.held}`] : []),
  ];
}

const NAMED_DAYS = 6;

/** "Đang hiểu: 30/09/2021." */
function understood({ kind, occurrences }: DeadlineReading): string {
  if (occurrences.length === 0) {
    return kind === 'continuous'
      ? 'Đang hiểu: thường xuyên, không có ngày đến hạn.'
      : 'Đang hiểu: chưa có ngày nào.';
  }
  const days = occurrences.slice(0, NAMED_DAYS).map(({ nominalDue }) => formatVn(nominalDue));
  return `Đang hiểu: ${days.join(', ')}${occurrences.length > NAMED_DAYS ? ` … (${occurrences.length} kỳ)` : ''}.`;
}

function commentEach<T>(root: YAMLMap, key: string, items: readonly T[], words: (item: T) => string[]): void {
  const list = root.get(key, true);
  if (!isSeq(list)) return;
  items.forEach((item, i) => {
    const node = list.items[i] as Node;
    const lines = words(item);
    if (lines.length > 0) node.commentBefore = comment(lines);
    node.spaceBefore = i > 0;
  });
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replaceAll(/[\r\n]+/g, ' ')}`.trimEnd()).join('\n');
}

const ONE_LINE = new Set([
  'term',
  'options',
  'assumed',
  'aliases',
  'lead',
  'coordinating',
  'members',
  'dependsOn',
  'deadline',
]);

/** Short lists and pairs read better on one line, as in the examples. */
function keepShortOnOneLine(root: YAMLMap): void {
  for (const { key, value } of root.items) {
    const name = String((key as { value: unknown }).value);
    if ((isMap(value) || isSeq(value)) && (ONE_LINE.has(name) || value.items.length === 0)) value.flow = true;
    else if (isMap(value)) keepShortOnOneLine(value);
    else if (isSeq(value)) value.items.forEach((item) => isMap(item) && keepShortOnOneLine(item));
  }
}
