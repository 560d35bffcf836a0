import { unconfirmed } from '../../client/draft/edit-obligation';
import { namesIn } from '../../client/draft/review-points';
import { weakItems } from '../../client/draft/review-weak';
import type { OpenPlan } from '../../client/draft/kept-plans';
import type { Said } from '../../domain/lang';
import type { Obligation } from '../../domain/plan/schema';
import { Seal } from '../parts/form';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { Days } from './obligation-card';
import { CONFIDENCE_WORDS } from './words';

const WORDS: Said<{
  tracked: (n: number) => string;
  off: (n: number) => string;
  code: string;
  work: string;
  lead: string;
  none: string;
  days: string;
  confidence: string;
  confirmedBy: (by: string, on: string) => string;
  open: string;
  empty: string;
  offEmpty: string;
  allHigh: (n: number) => string;
  allMedium: (n: number) => string;
  highNote: string;
  leaveOff: (n: number) => string;
}> = {
  vi: {
    tracked: (n) => `${n} nhiệm vụ theo dõi`,
    off: (n) => `${n} câu đang tắt`,
    code: 'Mã',
    work: 'Nhiệm vụ',
    lead: 'Chủ trì',
    none: '(chưa có)',
    days: 'Thời hạn',
    confidence: 'Tin cậy',
    confirmedBy: (by, on) => `${by}, ${on}`,
    open: 'chưa xác nhận',
    empty: 'Chưa có nhiệm vụ nào được theo dõi.',
    offEmpty: 'Không có câu nào đang tắt.',
    allHigh: (n) => `Xác nhận cả ${n} nhiệm vụ tin cậy cao`,
    allMedium: (n) => `Xác nhận cả ${n} nhiệm vụ tin cậy vừa`,
    highNote:
      'Chỉ bấm sau khi đã xem danh sách dưới đây: tên người xác nhận và ngày được ghi vào từng nhiệm vụ.',
    leaveOff: (n) => `Để tắt cả ${n} câu chưa xem`,
  },
  en: {
    tracked: (n) => `${n} obligations tracked`,
    off: (n) => `${n} sentences switched off`,
    code: 'Code',
    work: 'Obligation',
    lead: 'Lead',
    none: '(none yet)',
    days: 'Deadline',
    confidence: 'Confidence',
    confirmedBy: (by, on) => `${by}, ${on}`,
    open: 'not confirmed',
    empty: 'Nothing is tracked yet.',
    offEmpty: 'Nothing is switched off.',
    allHigh: (n) => `Confirm all ${n} of high confidence`,
    allMedium: (n) => `Confirm all ${n} of medium confidence`,
    highNote:
      'Press only after looking through the list below: your name and the day are written into each of them.',
    leaveOff: (n) => `Leave off all ${n} that nobody looked at`,
  },
};

/** Every obligation of one sort, as it was read; what is confirmed together stands above. */
export function ObligationTable({
  visit,
  kept,
  open,
  tracked,
}: {
  visit: Visit;
  kept: { id: string; version: number };
  open: OpenPlan;
  tracked: boolean;
}) {
  const words = say(visit, WORDS);
  const { plan, read } = open;
  const rows = plan.obligations.filter(({ track }) => track === tracked);
  return (
    <>
      <Together visit={visit} kept={kept} open={open} tracked={tracked} />
      <Table<Obligation>
        caption={(tracked ? words.tracked : words.off)(rows.length)}
        rows={rows}
        rowKey={({ code }) => code}
        empty={tracked ? words.empty : words.offEmpty}
        columns={[
          {
            title: words.code,
            cell: ({ code, clause }) => (
              <>
                <a
                  href={`${visit.url(PATHS.plan(kept.id), { xem: tracked ? 'nhiem-vu' : 'tat', muc: code })}#cau`}
                >
                  {code}
                </a>
                <span class="sub">{clause}</span>
              </>
            ),
          },
          { title: words.work, cell: ({ summary }) => summary },
          { title: words.lead, cell: ({ lead }) => namesIn(plan, lead) || words.none },
          {
            title: words.days,
            cell: (one) => (
              <>
                {one.deadline.text === '' ? null : <span>“{one.deadline.text}” </span>}
                <span class="sub">
                  <Days visit={visit} obligation={one} read={read} />
                </span>
              </>
            ),
          },
          {
            title: words.confidence,
            cell: ({ reading }) =>
              reading === undefined ? (
                '–'
              ) : (
                <>
                  {CONFIDENCE_WORDS[visit.lang][reading.confidence]}
                  <span class="sub">
                    {reading.confirmed === null
                      ? words.open
                      : words.confirmedBy(reading.confirmed.by, day(reading.confirmed.on))}
                  </span>
                </>
              ),
          },
        ]}
      />
    </>
  );
}

function Together({
  visit,
  kept,
  open: { plan },
  tracked,
}: {
  visit: Visit;
  kept: { id: string; version: number };
  open: OpenPlan;
  tracked: boolean;
}) {
  const words = say(visit, WORDS);
  const high = tracked ? unconfirmed(plan, 'high').length : 0;
  const medium = tracked ? unconfirmed(plan, 'medium').length : 0;
  const weak = tracked ? 0 : weakItems(plan).length;
  if (high + medium + weak === 0) return null;
  return (
    <form class="panel" method="post" action={visit.url(`${PATHS.plan(kept.id)}/nhieu`)}>
      <Seal visit={visit} />
      <input type="hidden" name="version" value={kept.version} />
      <p class="muted">{words.highNote}</p>
      <p class="actions">
        {high === 0 ? null : (
          <button name="act" value="high">
            {words.allHigh(high)}
          </button>
        )}
        {medium === 0 ? null : (
          <button name="act" value="medium">
            {words.allMedium(medium)}
          </button>
        )}
        {weak === 0 ? null : (
          <button name="act" value="leave-off">
            {words.leaveOff(weak)}
          </button>
        )}
      </p>
    </form>
  );
}
