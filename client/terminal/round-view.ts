import type { LocalDate } from '../../domain/time/epoch';
import type { RoundJson, RoundPartJson } from '../round-json';
import { ROUND_KIND_LABELS, ROUND_STATUS_COLOURS, ROUND_STATUS_LABELS } from './round-words';
import { STANDING_COLOURS, STANDING_LABELS } from './round-words';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { grouped, hanging, oneLine, printable } from './text';
import { dayOrNone } from './words';

/** A round: its days, who sent what, who is missing, and what became of it. */
export function roundView(round: RoundJson, paper: Paper): string[] {
  return [
    ...headLines(round, paper),
    ...dayLines(round, paper),
    ...outcomeLines(round, paper),
    ...moveLines(round, paper),
    '',
    ...table(
      PART_COLUMNS,
      round.parts.map((part) => partRow(part, paper)),
      paper,
      'Không cơ quan nào phải gửi phần báo cáo.',
    ),
    ...returnLines(round, paper),
    '',
    ...missingLines(round, paper),
  ];
}

function labelled({ width }: Paper) {
  return (label: string, words: string) => hanging(`  ${label.padEnd(22)}`, words, width);
}

function headLines(round: RoundJson, paper: Paper): string[] {
  const { style, width } = paper;
  const { id, cycle, kind, title, clause, line, deadlineText, collator, status } = round;
  const say = labelled(paper);
  const where = line === null ? '' : `, dòng ${line}`;
  const asked = deadlineText === null || deadlineText === '' ? '' : ` (“${printable(deadlineText)}”)`;
  return [
    ...hanging(`${style.bold(id)}  `, printable(title), width),
    ...say('Chu kỳ', cycle),
    ...say('Loại kỳ', ROUND_KIND_LABELS[kind]),
    ...say(
      'Căn cứ',
      clause === null ? 'quy tắc của cơ quan theo dõi' : `điều khoản ${clause}${where}${asked}`,
    ),
    ...say('Cơ quan tổng hợp', collator === null ? 'cơ quan theo dõi, đôn đốc' : printable(collator.name)),
    ...say('Tình trạng', style[ROUND_STATUS_COLOURS[status]](ROUND_STATUS_LABELS[status])),
  ];
}

function dayLines(round: RoundJson, paper: Paper): string[] {
  const { dataFrom, cutoff, opensOn, partsDue, collateDue, committeeDue, lapsesOn } = round;
  const say = labelled(paper);
  return [
    ...say(
      'Kỳ số liệu',
      `${dayOrNone(dataFrom)} đến ${dayOrNone(cutoff)} (thời điểm chốt số liệu: 24 giờ ngày cuối)`,
    ),
    ...say('Mở kỳ', dayOrNone(opensOn)),
    ...say('Hạn gửi phần báo cáo', dayOrNone(partsDue)),
    ...say('Hạn tổng hợp', dayOrNone(collateDue)),
    ...say('Hạn trình', dayOrNone(committeeDue)),
    ...say('Nhận bổ sung đến', dayOrNone(lapsesOn)),
  ];
}

function outcomeLines(round: RoundJson, paper: Paper): string[] {
  const { closed, snapshot, freezeFailed, reported, ended, status } = round;
  const say = labelled(paper);
  return [
    ...(closed === null
      ? []
      : say(
          'Đã chốt',
          `${minuteWords(closed.at)}, ${closed.by === null ? 'đúng hạn' : `chốt sớm bởi ${printable(closed.by)}: ${printable(closed.reason ?? '')}`}`,
        )),
    ...(snapshot === null ? [] : say('Bản số liệu đã chốt', snapshot)),
    ...(freezeFailed === null
      ? []
      : say(
          'Chưa lập bản chốt',
          paper.style.red(
            `${minuteWords(freezeFailed.at)}: ${oneLine(freezeFailed.reason).replace(/\.?$/, '.')} Hệ thống tự thử lại mỗi ngày và sau mỗi thao tác trên kỳ.`,
          ),
        )),
    ...(reported === null
      ? []
      : say(
          'Báo cáo đã gửi',
          `số ${printable(reported.paper.number)}, ngày ${dayOrNone(reported.paper.date)} (${printable(reported.by)} ghi)`,
        )),
    ...(ended === null
      ? []
      : say(
          status === 'cancelled' ? 'Đã huỷ' : 'Kết thúc',
          [minuteWords(ended.at), ended.by, ended.reason]
            .flatMap((one) => (one === null ? [] : printable(one)))
            .join(', '),
        )),
  ];
}

function moveLines({ moves }: RoundJson, paper: Paper): string[] {
  const say = labelled(paper);
  return moves.flatMap(({ at, by, reason, before }) =>
    say(
      'Đã chuyển ngày',
      `${minuteWords(at)}, ${printable(by)}: ${printable(reason)} (trước đó: chốt số liệu ${dayOrNone(before.cutoff)}, hạn gửi ${dayOrNone(before.partsDue)}, tổng hợp ${dayOrNone(before.collateDue)}, trình ${dayOrNone(before.committeeDue)})`,
    ),
  );
}

const PART_COLUMNS = [
  { title: 'Cơ quan' },
  { title: 'Tên', atLeast: 16 },
  { title: 'Phần báo cáo' },
  { title: 'Bản', align: 'right' as const },
  { title: 'Gửi ngày' },
  { title: 'Người gửi', atLeast: 10 },
  { title: 'Chỉ tiêu', align: 'right' as const },
];

function partRow(
  { body, name, standing, status, versions, targets }: RoundPartJson,
  { style }: Paper,
): Cell[] {
  const newest = versions.at(-1);
  const words = standing === 'missing' && status === 'returned' ? 'Bị trả lại' : STANDING_LABELS[standing];
  return [
    body,
    printable(name),
    { text: words, paint: style[STANDING_COLOURS[standing]] },
    newest === undefined ? '' : String(newest.n),
    newest === undefined ? '' : minuteWords(newest.at),
    newest === undefined ? '' : printable(newest.by),
    grouped(targets.length),
  ];
}

function returnLines({ parts }: RoundJson, { width }: Paper): string[] {
  const lines = parts.flatMap(({ body, returns }) =>
    returns.flatMap(({ at, by, reason }) =>
      hanging(`  ${body}: `, `trả lại ${minuteWords(at)}, ${printable(by)}: ${printable(reason)}`, width),
    ),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function missingLines({ counts, parts, closed }: RoundJson, { style, width }: Paper): string[] {
  const missing = parts.filter(({ standing }) => standing === 'missing' || standing === 'late');
  const summary = `Đã gửi ${counts.sent}/${counts.participants}, đã xác nhận ${counts.accepted}.`;
  if (counts.sent + counts.missing === 0) return ['Kỳ chưa mở; chưa cơ quan nào phải gửi phần báo cáo.'];
  if (missing.length === 0) return [`${summary} Không thiếu cơ quan nào.`];
  const head = closed === null ? 'Còn thiếu: ' : 'Thiếu khi chốt: ';
  const names = missing.map(
    ({ name, standing }) => `${printable(name)}${standing === 'late' ? ' (gửi sau khi chốt)' : ''}`,
  );
  return [summary, ...hanging(style.red(head), names.join('; '), width)];
}

/** `2012-12-19T08:00+07:00` → `19/12/2012 08:00`. */
function minuteWords(at: string): string {
  return `${dayOrNone(at.slice(0, 10) as LocalDate)} ${at.slice(11, 16)}`;
}
