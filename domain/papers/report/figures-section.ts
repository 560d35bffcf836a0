import type { Figures } from '../../figures/figures-of';
import type { Snapshot } from '../../reports/types';
import { isSameSeries } from '../../rounds/series';
import { printedDate } from '../../time/epoch';
import type { ReportContext } from './context';
import { cutoffWords, periodOf, planKind } from './context';
import { distance, figure, percentOf } from './numbers';
import { isDone, isRated, standingRows, windowRows, yearsOfDuties } from './rows';
import { ofAssignments, said, sentences, type Said, type SectionBlock, type SourceRef } from './sentence';
import { completionWords, countedWords, onTimeWords, partsOf } from './words';

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
      standingWords(snapshot),
      ...rates(whole, snapshot.rows.filter(isRated), snapshot.rows.filter(isDone)),
    ),
    ...outsideWords(context),
    ...courseWords(context),
  ];
}

/** The records follow a standing duty by the year: how many duties that are. */
function standingWords(snapshot: Snapshot): Said | null {
  const rows = standingRows(snapshot);
  const counted = yearsOfDuties(rows);
  if (counted === null) return null;
  return said(
    `${figure(counted.rows)} nhiệm vụ thực hiện thường xuyên nêu trên là ${figure(counted.duties)} nhiệm vụ thường xuyên, theo dõi từng năm, mỗi năm tính một lần.`,
    ofAssignments(rows),
  );
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
      review.earlier.findLast(({ round }) => isSameSeries(round, snapshot.round)) ?? null,
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
          `${outsideList({ standing, withdrawn, closed })}${outside === 1 ? ',' : '; các nhiệm vụ này'} không tính vào tỷ lệ hoàn thành.`,
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
      : [`${figure(standing)} nhiệm vụ thực hiện thường xuyên, hằng năm hoặc không ấn định thời hạn`]),
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
