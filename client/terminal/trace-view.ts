import type { Paper as IssuedPaper } from '../../domain/lifecycle/types';
import type { LocalDate } from '../../domain/time/epoch';
import type { ClauseLineageJson, LineLineageJson } from '../trace-json';
import { ROUND_KIND_LABELS } from './round-words';
import type { Paper } from './style';
import { hanging, printable } from './text';
import { CELL_COLOURS, CELL_LABELS, dayOrNone, STATUS_LABELS } from './words';

type Clause = ClauseLineageJson['clauses'][number];
type Obligation = Clause['obligations'][number];
type Target = Clause['targets'][number];

/** A clause, what it asks, who did it, who told of it, and the lines of papers that say so. */
export function clauseTraceView({ clauses, lines, countedIn }: ClauseLineageJson, paper: Paper): string[] {
  const { style, width } = paper;
  const counted = countedIn.map(({ round, lines: numbers }) => `${round} câu ${runs(numbers)}`);
  return [
    ...clauses.flatMap((clause) => [...clauseLines(clause, paper), '']),
    style.bold('Trong các báo cáo đã chốt'),
    ...(lines.length === 0 && counted.length === 0 ? ['  Chưa báo cáo nào nêu điều khoản này.'] : []),
    ...lines.flatMap(({ round, line, text }) => hanging(`  ${round}, câu ${line}: `, printable(text), width)),
    ...(counted.length === 0 ? [] : hanging('  Tính chung trong: ', counted.join('; '), width)),
  ];
}

function clauseLines({ clause, line, heading, asksNothing, obligations, targets }: Clause, paper: Paper) {
  const { style, width } = paper;
  const where = line === null ? '' : `, dòng ${line}`;
  const asksNone = obligations.length === 0 && targets.length === 0;
  return [
    ...hanging(style.bold(`Điều khoản ${clause}${where}  `), printable(heading ?? ''), width),
    ...(asksNothing === null ? [] : hanging('  Không giao việc: ', printable(asksNothing), width)),
    ...(asksNone && asksNothing === null ? [`  ${style.red('Chưa có nhiệm vụ, chỉ tiêu nào.')}`] : []),
    ...obligations.flatMap((obligation) => obligationLines(obligation, paper)),
    ...targets.flatMap((target) => targetLines(target, paper)),
  ];
}

function obligationLines(
  { code, summary, lead, track, round, frozen, assignments }: Obligation,
  paper: Paper,
) {
  const { width, style } = paper;
  const names = lead.map(({ name }) => printable(name)).join(', ');
  return [
    ...hanging(`  ${style.bold(code)}  `, `${printable(summary)} (${names})`, width),
    ...(track ? [] : [`    ${style.amber('không theo dõi')}`]),
    ...(round === null
      ? []
      : hanging(
          '    ',
          `là kỳ báo cáo (${ROUND_KIND_LABELS[round]}); đã chốt: ${frozen.length === 0 ? 'chưa kỳ nào' : frozen.join(', ')}`,
          width,
        )),
    ...assignments.flatMap(({ id, leadName, status, effectiveDue, submission, acceptedAt, told }) => [
      ...hanging(
        `    ${id}  `,
        `${printable(leadName)}; hạn ${dayOrNone(effectiveDue)}; ${STATUS_LABELS[status]}`,
        width,
      ),
      ...(submission === null ? [] : hanging('      ', submissionWords(submission, acceptedAt), width)),
      ...told.flatMap(({ round: id, body, remark }) =>
        hanging(
          '      ',
          `${id}, phần báo cáo của ${printable(body.name)}${remark === null ? '' : `: ${printable(remark)}`}`,
          width,
        ),
      ),
    ]),
  ];
}

function targetLines({ code, what, goalWords, unit, readings }: Target, { width, style }: Paper): string[] {
  return [
    ...hanging(`  ${style.bold(code)}  `, `chỉ tiêu: ${printable(what)} (${printable(goalWords)})`, width),
    ...readings.flatMap(({ round, value, met, bodies }) => {
      const said = value === null ? 'chưa cơ quan nào báo cáo' : `${number(value)} ${unit}`;
      const verdict = met === null ? '' : met ? ', đạt' : ', chưa đạt';
      return hanging('    ', `${round}: ${said}${verdict} (${bodies.length} cơ quan báo cáo)`, width);
    }),
  ];
}

/** A sentence of a paper, and back to clauses, assignments and what was handed in. */
export function lineTraceView(traced: LineLineageJson, paper: Paper): string[] {
  const { style, width } = paper;
  const { round, cycle, snapshot, line, section, text, clauses, rounds } = traced;
  return [
    ...hanging(style.bold(`${round}, câu ${line}  `), printable(text), width),
    ...hanging('  Mục: ', printable(section), width),
    ...hanging('  Bản số liệu đã chốt: ', `${snapshot} (chu kỳ ${cycle})`, width),
    ...(clauses.length === 0 && rounds.length === 0
      ? ['', 'Câu này không dựa trên nhiệm vụ hay chỉ tiêu nào.']
      : []),
    ...clauses.flatMap(({ clause, assignments, targets, parts }) => [
      '',
      style.bold(`Điều khoản ${clause}`),
      ...assignments.flatMap(({ id, leadName, summary, cell, effectiveDue, submission, acceptedAt }) => [
        ...hanging(`  ${id}  `, `${printable(leadName)}: ${printable(summary)}`, width),
        `    ${style[CELL_COLOURS[cell]](CELL_LABELS[cell])}; hạn ${dayOrNone(effectiveDue)}`,
        ...(submission === null ? [] : hanging('    ', submissionWords(submission, acceptedAt), width)),
      ]),
      ...targets.flatMap(({ code, what, goalWords, value, unit, reported }) => [
        ...hanging(
          `  ${code}  `,
          `chỉ tiêu: ${printable(what)} (${printable(goalWords)}): ${value === null ? 'chưa có số' : `${number(value)} ${printable(unit)}`}, từ ${reported.length} cơ quan`,
          width,
        ),
        ...reported.flatMap(({ body, value: own, weight, receipt }) =>
          hanging(
            '    ',
            `${printable(body.name)}: ${number(own)} ${printable(unit)}${weight === null ? '' : `, tính trên tổng số ${number(weight)}`}${receipt === null ? '' : `; số biên nhận ${receipt}`}`,
            width,
          ),
        ),
      ]),
      ...parts.flatMap(({ name, status, n, sha256, at }) =>
        hanging(
          '  ',
          status === 'missing'
            ? `phần báo cáo của ${printable(name)}: chưa gửi`
            : `phần báo cáo của ${printable(name)}, bản ${n}, ${minuteWords(at!)}, mã ${sha256!.slice(0, 12)}`,
          width,
        ),
      ),
    ]),
    ...(rounds.length === 0 ? [] : ['', style.bold('Số liệu đã chốt của các kỳ trước')]),
    ...rounds.map(({ round: id, sha256 }) => `  ${id}  ${sha256}`),
  ];
}

function submissionWords(
  { n, at, paper }: { n: number; at: string | null; paper: IssuedPaper | null },
  acceptedAt: string | null,
): string {
  const under = paper === null ? '' : `, văn bản ${printable(paper.number)} ngày ${dayOrNone(paper.date)}`;
  const accepted = acceptedAt === null ? '' : `; xác nhận ${minuteWords(acceptedAt)}`;
  return `nộp lần ${n}, ${minuteWords(at!)}${under}${accepted}`;
}

function minuteWords(at: string): string {
  return `${dayOrNone(at.slice(0, 10) as LocalDate)} ${at.slice(11, 16)}`;
}

/** `1234.5` → `1.234,5`. */
function number(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

/** `1–4, 9`. */
function runs(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const n of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else spans.push([n, n]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
