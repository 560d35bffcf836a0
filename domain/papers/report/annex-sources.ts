import { clauseWords, oneLine, shortened } from '../../letters/words';
import type { Snapshot, SnapshotPart, SnapshotRow } from '../../reports/types';
import { dateOf, printedDate } from '../../time/epoch';
import type { PaperBlock } from '../paper';
import { column, table } from './annex-tables';
import type { ReportContext } from './context';
import { amount, figure, runs } from './numbers';
import type { ReportSentence, SourceRef } from './sentence';

/*
 * Nguồn số liệu. A sentence may rest on every duty of the plan: the first table says of a sentence what it rests on, by
 * code where they are few; the others have every duty, target and report once, with the sentences that rest on it.
 */

const CODES = 8;
const PARTS = 3;

export function sourcesAnnex(context: ReportContext, all: ReportSentence[]): PaperBlock[] {
  return [
    sentencesTable(context, all),
    ...dutiesTable(context.snapshot, all),
    ...targetsTable(context, all),
    ...partsTable(context, all),
    ...roundsTable(context, all),
  ];
}

function sentencesTable({ snapshot, review }: ReportContext, all: ReportSentence[]): PaperBlock {
  const titles = new Map([...review.earlier, snapshot].map(({ round }) => [round.id, oneLine(round.title)]));
  const names = new Map(snapshot.parts.map(({ body }) => [body.id, oneLine(body.name)]));
  const clauses = new Map(snapshot.rows.map(({ id, clause }) => [id, clause]));
  return table(
    [column('Câu', 5, 'center'), column('Mục', 20), column('Nội dung', 37), column('Nguồn', 38)],
    all.map(({ id, section, text, sources }) => [
      String(id),
      section,
      shortened(text, 140),
      sourceLines(sources, { clauses, titles, names }),
    ]),
    'Nguồn của từng câu có số liệu',
  );
}

interface Names {
  clauses: Map<string, string>;
  titles: Map<string, string>;
  names: Map<string, string>;
}

function sourceLines(sources: SourceRef[], { clauses, titles, names }: Names): string[] {
  const duties = sources.filter((one) => one.type === 'assignment').map(({ id }) => id);
  const targets = sources.filter((one) => one.type === 'target').map(({ code }) => code);
  const parts = sources.filter((one) => one.type === 'part');
  const rounds = sources.filter((one) => one.type === 'round').map(({ round }) => titles.get(round) ?? round);
  const years = sources.filter((one) => one.type === 'year').map(({ year }) => `năm ${year}`);
  const plans = sources.filter((one) => one.type === 'plan').map(({ cycle }) => cycle);
  const touched = new Set(duties.map((id) => clauses.get(id) ?? ''));
  return [
    ...(duties.length === 0
      ? []
      : [
          duties.length <= CODES
            ? `Nhiệm vụ: ${duties.map((id) => `${id} (${clauseWords(clauses.get(id) ?? '')})`).join('; ')}`
            : `${figure(duties.length)} nhiệm vụ thuộc ${figure(touched.size)} điều khoản, tra theo số câu ở bảng nhiệm vụ`,
        ]),
    ...(targets.length === 0
      ? []
      : [
          targets.length <= CODES
            ? `Chỉ tiêu: ${targets.join('; ')}`
            : `${figure(targets.length)} chỉ tiêu, tra theo số câu ở bảng chỉ tiêu`,
        ]),
    ...(parts.length === 0
      ? []
      : [
          parts.length <= PARTS
            ? `Báo cáo: ${parts.map(({ round, body }) => `${names.get(body) ?? body} (${titles.get(round) ?? round})`).join('; ')}`
            : `${figure(parts.length)} phần báo cáo của cơ quan, tra theo số câu ở bảng phần báo cáo`,
        ]),
    ...(rounds.length === 0 ? [] : [`Số liệu đã chốt: ${rounds.join('; ')}`]),
    ...(plans.length === 0 ? [] : [`Kế hoạch, chương trình của cấp dưới: ${plans.join('; ')}`]),
    ...(years.length === 0 ? [] : [`Ma trận điều khoản và năm, ${years.join('; ')}`]),
  ];
}

/** Key of a source → the sentences that rest on it, as runs: `1–4, 9`. */
function usesOf(all: ReportSentence[], keyOf: (source: SourceRef) => string | null): Map<string, string> {
  const ids = new Map<string, Set<number>>();
  for (const { id, sources } of all)
    for (const source of sources) {
      const key = keyOf(source);
      if (key === null) continue;
      const known = ids.get(key);
      if (known === undefined) ids.set(key, new Set([id]));
      else known.add(id);
    }
  return new Map([...ids].map(([key, numbers]) => [key, runs([...numbers])]));
}

function dutiesTable({ rows }: Snapshot, all: ReportSentence[]): PaperBlock[] {
  const uses = usesOf(all, (source) => (source.type === 'assignment' ? source.id : null));
  const used = rows.filter(({ id }) => uses.has(id));
  if (used.length === 0) return [];
  return [
    table(
      [
        column('Điều khoản', 10),
        column('Mã nhiệm vụ', 18),
        column('Cơ quan chủ trì', 18),
        column('Lần nộp', 7, 'center'),
        column('Số, ngày văn bản', 18),
        column('Ngày nộp', 10, 'center'),
        column('Ngày xác nhận', 10, 'center'),
        column('Dùng ở câu', 14),
      ],
      used.map((row) => [
        clauseWords(row.clause),
        oneLine(row.id),
        oneLine(row.leadName),
        ...submissionCells(row),
        uses.get(row.id)!,
      ]),
      'Nhiệm vụ',
    ),
  ];
}

function submissionCells({ submission, acceptedAt }: SnapshotRow): string[] {
  const accepted = acceptedAt === null ? '–' : printedDate(dateOf(acceptedAt));
  if (submission === null) return ['–', 'chưa nộp', '–', accepted];
  const { n, at, paper } = submission;
  return [
    String(n),
    paper === null ? 'nộp không kèm số văn bản' : `${oneLine(paper.number)}, ngày ${printedDate(paper.date)}`,
    printedDate(dateOf(at)),
    accepted,
  ];
}

function targetsTable({ snapshot }: ReportContext, all: ReportSentence[]): PaperBlock[] {
  const uses = usesOf(all, (source) => (source.type === 'target' ? source.code : null));
  const used = snapshot.targets.filter(({ target }) => uses.has(target.code));
  if (used.length === 0) return [];
  return [
    table(
      [
        column('Điều khoản', 12),
        column('Mã chỉ tiêu', 18),
        column('Chỉ tiêu', 24),
        column('Số cơ quan báo cáo', 10, 'right'),
        column('Số liệu của từng cơ quan', 36),
        column('Dùng ở câu', 10),
      ],
      used.map(({ target, reported, asked }) => [
        clauseWords(target.clause),
        target.code,
        shortened(target.what, 160),
        `${figure(reported.length)}/${figure(asked.length)}`,
        reported.length === 0
          ? '–'
          : reported
              .map(({ body, value }) => `${oneLine(body.name)}: ${amount(value, target.unit)}`)
              .join('; '),
        uses.get(target.code)!,
      ]),
      'Chỉ tiêu',
    ),
  ];
}

function partsTable({ snapshot, review }: ReportContext, all: ReportSentence[]): PaperBlock[] {
  const uses = usesOf(all, (source) => (source.type === 'part' ? `${source.round} ${source.body}` : null));
  const known: { round: string; title: string; part: SnapshotPart }[] = [
    ...review.earlier.flatMap(({ round, parts }) =>
      parts.map((part) => ({ round: round.id, title: round.title, part })),
    ),
    ...snapshot.parts.map((part) => ({ round: snapshot.round.id, title: snapshot.round.title, part })),
    ...snapshot.lateParts,
  ];
  // A late part stands beside the missing one that it came too late for: the sentence that names it speaks of the newer.
  const byKey = new Map(known.map((one) => [`${one.round} ${one.part.body.id}`, one]));
  const used = [...byKey].filter(([key]) => uses.has(key));
  if (used.length === 0) return [];
  return [
    table(
      [
        column('Kỳ báo cáo', 22),
        column('Cơ quan', 28),
        column('Lần gửi', 8, 'center'),
        column('Ngày nhận', 12, 'center'),
        column('Mã nội dung', 16),
        column('Dùng ở câu', 14),
      ],
      used.map(([key, { title, part }]) => [
        oneLine(title),
        oneLine(part.body.name),
        part.n === 0 ? '–' : String(part.n),
        part.at === null ? (part.returned ? 'bị trả lại' : 'chưa gửi') : printedDate(dateOf(part.at)),
        part.sha256 === null ? '–' : part.sha256.slice(0, 12),
        uses.get(key)!,
      ]),
      'Phần báo cáo của các cơ quan',
    ),
  ];
}

function roundsTable({ snapshot, review }: ReportContext, all: ReportSentence[]): PaperBlock[] {
  const uses = usesOf(all, (source) => (source.type === 'round' ? source.round : null));
  const used = [...review.earlier, snapshot].filter(({ round }) => uses.has(round.id));
  if (used.length === 0) return [];
  const hashes = new Map(snapshot.earlier.map(({ round, sha256 }) => [round, sha256]));
  return [
    table(
      [
        column('Kỳ báo cáo', 40),
        column('Thời điểm chốt số liệu', 20, 'center'),
        column('Mã số liệu đã chốt', 22),
        column('Dùng ở câu', 14),
      ],
      used.map(({ round }) => [
        oneLine(round.title),
        printedDate(round.days.cutoff),
        hashes.get(round.id)?.slice(0, 12) ?? 'kỳ này',
        uses.get(round.id)!,
      ]),
      'Kỳ số liệu đã chốt',
    ),
  ];
}
