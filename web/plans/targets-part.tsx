import { OPERATOR_LABELS } from '../../client/terminal/draft-words';
import { namesIn } from '../../client/draft/review-points';
import type { Said } from '../../domain/lang';
import type { Plan, Target } from '../../domain/plan/schema';
import type { RoundPlan } from '../../domain/rounds/types';
import { Table } from '../parts/table';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { saidIn } from '../words/said';

const WORDS: Said<{
  targets: (n: number) => string;
  code: string;
  what: string;
  value: string;
  by: string;
  eachYear: string;
  bodies: string;
  everybody: string;
  noTargets: string;
  rounds: (n: number) => string;
  round: string;
  opens: string;
  cutoff: string;
  parts: string;
  collate: string;
  committee: string;
  asked: string;
  noRounds: string;
}> = {
  vi: {
    targets: (n) => `${n} chỉ tiêu`,
    code: 'Mã',
    what: 'Chỉ tiêu',
    value: 'Mức',
    by: 'Đến ngày',
    eachYear: 'mỗi năm',
    bodies: 'Cơ quan báo cáo',
    everybody: 'mọi cơ quan gửi báo cáo',
    noTargets: 'Văn bản không nêu chỉ tiêu bằng số.',
    rounds: (n) => `${n} kỳ báo cáo`,
    round: 'Kỳ báo cáo',
    opens: 'Mở',
    cutoff: 'Chốt số liệu',
    parts: 'Gửi',
    collate: 'Tổng hợp',
    committee: 'Trình',
    asked: 'Cơ quan',
    noRounds: 'Kế hoạch không có kỳ báo cáo nào.',
  },
  en: {
    targets: (n) => `${n} targets`,
    code: 'Code',
    what: 'Target',
    value: 'Value',
    by: 'By',
    eachYear: 'each year',
    bodies: 'Reported by',
    everybody: 'every body that reports',
    noTargets: 'The paper names no target in figures.',
    rounds: (n) => `${n} rounds`,
    round: 'Round',
    opens: 'Opens',
    cutoff: 'Cut-off',
    parts: 'Parts due',
    collate: 'Collated',
    committee: 'Committee',
    asked: 'Bodies',
    noRounds: 'The plan has no rounds.',
  },
};

/** What is to be reached, and when it is reported. */
export function TargetsPart({
  visit,
  plan,
  rounds,
}: {
  visit: Visit;
  plan: Plan;
  rounds: readonly RoundPlan[];
}) {
  const words = say(visit, WORDS);
  return (
    <>
      <Table<Target>
        caption={words.targets(plan.targets.length)}
        rows={plan.targets}
        rowKey={({ code }) => code}
        empty={words.noTargets}
        columns={[
          {
            title: words.code,
            cell: ({ code, clause }) => (
              <>
                {code}
                <span class="sub">{clause}</span>
              </>
            ),
          },
          { title: words.what, cell: ({ what }) => what },
          {
            title: words.value,
            cell: ({ op, value, unit }) =>
              `${saidIn(visit.lang, OPERATOR_LABELS[op])} ${value.toLocaleString('vi')} ${unit}`,
          },
          {
            title: words.by,
            cell: ({ by, each }) => (each === 'year' ? words.eachYear : by === null ? '–' : day(by)),
          },
          {
            title: words.bodies,
            narrow: 'hide',
            cell: ({ bodies }) => (bodies === undefined ? words.everybody : namesIn(plan, bodies)),
          },
        ]}
      />
      <RoundTable visit={visit} rounds={rounds} />
    </>
  );
}

export function RoundTable({ visit, rounds }: { visit: Visit; rounds: readonly RoundPlan[] }) {
  const words = say(visit, WORDS);
  return (
    <Table<RoundPlan>
      caption={words.rounds(rounds.length)}
      rows={rounds}
      rowKey={({ id }) => id}
      empty={words.noRounds}
      columns={[
        { title: words.round, cell: ({ title }) => title },
        { title: words.opens, cell: ({ days }) => day(days.opensOn) },
        { title: words.cutoff, narrow: 'hide', cell: ({ days }) => day(days.cutoff) },
        { title: words.parts, cell: ({ days }) => day(days.partsDue) },
        { title: words.collate, narrow: 'hide', cell: ({ days }) => day(days.collateDue) },
        { title: words.committee, cell: ({ days }) => day(days.committeeDue) },
        { title: words.asked, numeric: true, cell: ({ participants }) => participants.length },
      ]}
    />
  );
}
