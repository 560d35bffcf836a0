import { clauseWords, oneLine } from '../../letters/words';
import type { Figures } from '../../figures/figures-of';
import type { Snapshot, SnapshotRow, SubPlanFigures } from '../../reports/types';
import { printedDate } from '../../time/epoch';
import type { ReportContext } from './context';
import { cutoffWords, periodOf, planKind } from './context';
import { distance, figure, percentOf } from './numbers';
import { isDone, isRated, windowRows } from './rows';
import {
  item,
  ofAssignments,
  said,
  sentences,
  type Said,
  type SectionBlock,
  type SourceRef,
} from './sentence';
import { bodiesWords, completionWords, countedWords, namesWords, onTimeWords, partsOf } from './words';

/** Số liệu chung: what was due in the round, what stands since the plan began, and what no rate counts. */
export function wholeFigures(context: ReportContext): SectionBlock[] {
  const { snapshot } = context;
  const { whole } = snapshot.figures;
  if (whole.total === 0) return sentences(said('Chưa có nhiệm vụ được theo dõi trên hệ thống.'));
  const opening = `Luỹ kế từ đầu chu kỳ đến ${cutoffWords(snapshot)}, ${planKind(snapshot.plan)} có`;
  return [
    ...sentences(
      said(
        `${opening} ${countedWords(whole.total, partsOf(whole), 'nhiệm vụ được theo dõi')}.`,
        ofAssignments(snapshot.rows),
      ),
      ...rates(whole, snapshot.rows.filter(isRated), snapshot.rows.filter(isDone)),
    ),
    ...outsideWords(context),
    ...courseWords(context),
  ];
}

/** What was due or done in the window of the round. */
export function windowFigures({ snapshot, review }: ReportContext): SectionBlock[] {
  const { window } = snapshot.figures;
  const { dataFrom, cutoff } = snapshot.round.days;
  const span = `từ ngày ${printedDate(dataFrom)} đến hết ngày ${printedDate(cutoff)}`;
  if (window.total === 0)
    return sentences(said(`Trong kỳ số liệu (${span}), không có nhiệm vụ đến hạn hoặc hoàn thành.`));
  const rows = windowRows(snapshot);
  return sentences(
    said(
      `Trong kỳ số liệu (${span}), có ${countedWords(window.total, partsOf(window), 'nhiệm vụ đến hạn hoặc hoàn thành')}.`,
      ofAssignments(rows),
    ),
    ...rates(window, rows.filter(isRated), rows.filter(isDone)),
    comparison(
      window,
      ofAssignments(rows.filter(isRated)),
      review.earlier.findLast(({ round }) => round.kind === snapshot.round.kind) ?? null,
    ),
  );
}

function rates(figures: Figures, rated: { id: string }[], done: { id: string }[]): (Said | null)[] {
  const completion = completionWords(figures);
  const onTime = onTimeWords(figures);
  if (completion === null)
    return [said('Chưa có nhiệm vụ đến hạn hoặc hoàn thành nên chưa tính tỷ lệ hoàn thành.')];
  return [
    said(
      `Tỷ lệ hoàn thành là ${completion.replace(')', ' nhiệm vụ đã đến hạn hoặc đã hoàn thành)')}.`,
      ofAssignments(rated),
    ),
    onTime === null
      ? null
      : said(
          `Tỷ lệ hoàn thành đúng hạn là ${onTime.replace(')', ' nhiệm vụ đã hoàn thành)')}.`,
          ofAssignments(done),
        ),
  ];
}

function comparison(window: Figures, rated: SourceRef[], before: Snapshot | null): Said | null {
  const [now, then] = [window.completion.rate, before?.figures.window.completion.rate ?? null];
  if (before === null || now === null || then === null) return null;
  // Told in the figures that are printed: one who checks it by hand must come to the same.
  const points = (Math.round(now * 1000) - Math.round(then * 1000)) / 10;
  const period = periodOf(before);
  const words =
    points === 0
      ? `Tỷ lệ hoàn thành bằng ${period} (${percentOf(then)}).`
      : `So với ${period} (${percentOf(then)}), tỷ lệ hoàn thành ${points > 0 ? 'tăng' : 'giảm'} ${distance(points, '%')}.`;
  return said(words, [...rated, { type: 'round', round: before.round.id }]);
}

/** What no rate counts, and what counts where its clock was stopped. */
function outsideWords({ snapshot }: ReportContext): SectionBlock[] {
  const { whole } = snapshot.figures;
  const { standing, withdrawn, closed } = whole.outside;
  const outside = standing + withdrawn + closed;
  const paused = snapshot.rows.filter(({ status }) => status === 'suspended');
  return sentences(
    outside === 0
      ? null
      : said(
          `${outsideList({ standing, withdrawn, closed })}, không tính vào tỷ lệ hoàn thành.`,
          ofAssignments(snapshot.rows.filter(({ cell }) => cell === 'none')),
        ),
    whole.suspended === 0
      ? null
      : said(
          `Có ${figure(whole.suspended)} nhiệm vụ đang tạm dừng thực hiện, được tính theo tình trạng tại thời điểm tạm dừng.`,
          ofAssignments(paused),
        ),
  );
}

function outsideList({ standing, withdrawn, closed }: Figures['outside']): string {
  const told = [
    ...(standing === 0
      ? []
      : [`${figure(standing)} nhiệm vụ thực hiện thường xuyên hoặc không ấn định thời hạn`]),
    ...(withdrawn === 0 ? [] : [`${figure(withdrawn)} nhiệm vụ đã thu hồi`]),
    ...(closed === 0 ? [] : [`${figure(closed)} nhiệm vụ kết thúc theo dõi khi chưa đến hạn`]),
  ];
  return `Có ${told.join('; ')}`;
}

/** Results that were sent back, and extensions. */
function courseWords({ snapshot }: ReportContext): SectionBlock[] {
  const { returns, extensions } = snapshot.figures.whole;
  const decided = [
    ...(extensions.granted === 0 ? [] : [`${figure(extensions.granted)} đề nghị được đồng ý`]),
    ...(extensions.refused === 0 ? [] : [`${figure(extensions.refused)} đề nghị không được đồng ý`]),
    ...(extensions.undecided === 0 ? [] : [`${figure(extensions.undecided)} đề nghị chưa có quyết định`]),
  ];
  const times = returns.times === returns.assignments ? '' : ` (${figure(returns.times)} lượt)`;
  return sentences(
    returns.assignments === 0
      ? null
      : said(
          `Có ${figure(returns.assignments)} nhiệm vụ bị trả lại kết quả, đề nghị thực hiện lại${times}.`,
          ofAssignments(snapshot.rows.filter((row) => row.returns > 0)),
        ),
    extensions.asked === 0
      ? null
      : said(
          `Có ${figure(extensions.asked)} đề nghị gia hạn${extensions.asked === 1 ? `, ${decided[0]!.replace('1 đề nghị ', '')}` : `: ${decided.join('; ')}`}.`,
          ofAssignments(snapshot.rows.filter((row) => row.extensions.asked > 0)),
        ),
  );
}

// ---- by clause and by body

const CLAUSE_LINES = 12;
const NAMES = 6;

export function clauseFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const clauses = snapshot.figures.byClause;
  if (clauses.length === 0) return [];
  const groups = clauses.map(({ clause, figures }) => ({ name: clauseWords(clause), key: clause, figures }));
  const rowsOf: RowsOf = (keys, which = () => true) =>
    ofAssignments(snapshot.rows.filter((row) => keys.includes(row.clause) && which(row)));
  const more = `Số liệu từng điều khoản nêu tại ${annex('clauses')}.`;
  return [
    ...sentences(
      groupSentence('điều khoản', groups, rowsOf),
      overdueGroups('điều khoản', groups, rowsOf),
      said(more),
    ),
    ...(groups.length > CLAUSE_LINES
      ? []
      : groups.flatMap(({ name, key, figures }) =>
          item(said(`${name}: ${groupWords(figures)}.`, rowsOf([key]))),
        )),
  ];
}

export function bodyFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const groups = snapshot.figures.byBody.map(({ id, name, figures }) => ({
    name: oneLine(name),
    key: id,
    figures,
  }));
  if (groups.length === 0) return [];
  const rowsOf: RowsOf = (keys, which = () => true) =>
    ofAssignments(snapshot.rows.filter((row) => keys.includes(row.lead) && which(row)));
  return sentences(
    groupSentence('cơ quan', groups, rowsOf),
    overdueGroups('cơ quan', groups, rowsOf),
    said(`Số liệu từng cơ quan nêu tại ${annex('bodies')}.`),
  );
}

interface Group {
  name: string;
  key: string;
  figures: Figures;
}

type RowsOf = (keys: string[], which?: (row: SnapshotRow) => boolean) => SourceRef[];

function groupSentence(noun: string, groups: Group[], rowsOf: RowsOf): Said {
  const rated = groups.filter(({ figures }) => figures.completion.denominator > 0);
  const whole = rated.filter(({ figures }) => figures.completion.rate === 1);
  const keys = groups.map(({ key }) => key);
  const opening =
    noun === 'điều khoản'
      ? `Nhiệm vụ được giao tại ${figure(groups.length)} điều khoản`
      : `Có ${figure(groups.length)} cơ quan chủ trì thực hiện nhiệm vụ`;
  if (rated.length === 0) return said(`${opening}; chưa có nhiệm vụ đến hạn.`, rowsOf(keys));
  const among =
    rated.length === groups.length
      ? ''
      : `; ${figure(rated.length)} ${noun} có nhiệm vụ đã đến hạn hoặc đã hoàn thành, trong đó`;
  const all =
    whole.length === 0
      ? `chưa ${noun} nào hoàn thành tất cả nhiệm vụ đã đến hạn`
      : whole.length === rated.length
        ? `${rated.length === 1 ? `${noun} này` : `cả ${figure(rated.length)} ${noun}`} đã hoàn thành tất cả nhiệm vụ đến hạn`
        : `${figure(whole.length)} ${noun} đã hoàn thành tất cả nhiệm vụ đến hạn`;
  return said(`${opening}${among === '' ? ';' : among} ${all}.`, rowsOf(keys));
}

/** Who has something overdue, the most first. */
function overdueGroups(noun: string, groups: Group[], rowsOf: RowsOf): Said | null {
  const late = groups
    .filter(({ figures }) => figures.cells.openOverdue > 0)
    .sort((a, b) => b.figures.cells.openOverdue - a.figures.cells.openOverdue);
  if (late.length === 0) return null;
  const names = late
    .slice(0, NAMES)
    .map(({ name, figures }) => `${name} (${figure(figures.cells.openOverdue)} nhiệm vụ)`);
  const opening =
    late.length > NAMES
      ? `Có ${figure(late.length)} ${noun} có nhiệm vụ quá hạn, nhiều nhất là`
      : `${noun === 'điều khoản' ? 'Điều khoản' : 'Cơ quan'} có nhiệm vụ quá hạn`;
  return said(
    `${opening}: ${names.join('; ')}.`,
    rowsOf(
      late.map(({ key }) => key),
      ({ cell }) => cell === 'openOverdue',
    ),
  );
}

/** `8 nhiệm vụ, gồm: …; tỷ lệ hoàn thành 75% (6/8)`. */
export function groupWords(figures: Figures): string {
  const rate = completionWords(figures);
  return `${countedWords(figures.total, partsOf(figures))}${rate === null ? '' : `; tỷ lệ hoàn thành ${rate}`}`;
}

// ---- reports of the round

const NAMED = 8;

/** Việc gửi báo cáo: who owes a part, who sent it, who did not. */
export function reporting({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { parts, round } = snapshot;
  if (parts.length === 0) return [];
  const missing = parts.filter(({ status }) => status === 'missing');
  const waiting = parts.filter(({ status }) => status === 'submitted');
  const returned = missing.filter(({ returned }) => returned);
  const of = (some: typeof parts): SourceRef[] =>
    some.map(({ body }) => ({ type: 'part', round: round.id, body: body.id }));
  const came = parts.length - missing.length;
  return sentences(
    said(`${reportedWords(parts.length, came, printedDate(round.days.partsDue))}.`, of(parts)),
    missing.length === 0
      ? null
      : said(
          missing.length <= NAMED
            ? `Cơ quan chưa gửi báo cáo: ${bodiesWords(
                missing.map(({ body }) => body),
                NAMED,
              )}.`
            : `Danh sách cơ quan chưa gửi báo cáo nêu tại ${annex('missing')}.`,
          of(missing),
        ),
    returned.length === 0
      ? null
      : said(
          `${returned.length === missing.length ? 'Báo cáo đã gửi nhưng bị trả lại, chưa gửi lại' : 'Trong đó, báo cáo đã gửi nhưng bị trả lại, chưa gửi lại'}: ${bodiesWords(
            returned.map(({ body }) => body),
            NAMED,
          )}.`,
          of(returned),
        ),
    waiting.length === 0
      ? null
      : said(
          `${figure(waiting.length)} báo cáo đã nhận nhưng chưa được xác nhận: ${bodiesWords(
            waiting.map(({ body }) => body),
            NAMED,
          )}.`,
          of(waiting),
        ),
  );
}

function reportedWords(all: number, came: number, due: string): string {
  const opening = `Có ${figure(all)} cơ quan phải gửi báo cáo chậm nhất ngày ${due}`;
  if (came === all) return `${opening}; ${all === 1 ? 'cơ quan này' : 'tất cả'} đã gửi`;
  if (came === 0) return `${opening}; ${all === 1 ? 'cơ quan này chưa gửi' : 'chưa cơ quan nào gửi'}`;
  return `${opening}; ${figure(came)} cơ quan đã gửi, ${figure(all - came)} cơ quan chưa gửi`;
}

/** Parts of earlier rounds that came too late for their figures. */
export function lateReports({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { lateParts } = snapshot;
  if (lateParts.length === 0) return [];
  const names = lateParts.map(({ title, part }) => `${oneLine(part.body.name)} (${oneLine(title)})`);
  return sentences(
    said(
      `Sau khi chốt số liệu của kỳ trước, đã nhận thêm ${figure(lateParts.length)} báo cáo gửi muộn: ${namesWords(names, NAMED, 'báo cáo')}.`,
      lateParts.map(({ round, part }) => ({ type: 'part', round, body: part.body.id })),
    ),
    said(`Nội dung nêu tại ${annex('late')}; số liệu đã chốt của kỳ trước giữ nguyên.`),
  );
}

export function subPlanFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { subPlans } = snapshot;
  if (subPlans.length === 0) return [];
  return [
    ...sentences(
      said(
        `Có ${figure(subPlans.length)} kế hoạch, chương trình của cấp dưới được theo dõi trên hệ thống (số liệu nêu tại ${annex('subPlans')}).`,
      ),
    ),
    ...subPlans.slice(0, CLAUSE_LINES).flatMap((one) => item(said(subPlanWords(one)))),
  ];
}

function subPlanWords({ clause, title, figures }: SubPlanFigures): string {
  const words = figures.total === 0 ? 'chưa có nhiệm vụ được theo dõi' : groupWords(figures);
  return `${clauseWords(clause)}, “${oneLine(title)}”: ${words}.`;
}
