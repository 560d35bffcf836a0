import type { BulkItem } from '../../client/bulk';
import type { Said } from '../../domain/lang';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { saidIn } from '../words/said';
import { Changes } from './act-form';
import { COLUMN_WORDS } from './list-words';

const WORDS: Said<{ outcome: string; none: string; refused: string; before: string }> = {
  vi: {
    outcome: 'Kết quả',
    none: 'Không có nhiệm vụ nào.',
    refused: 'Không thực hiện được',
    before: 'Đã thực hiện từ trước với lần gửi này.',
  },
  en: {
    outcome: 'Outcome',
    none: 'No assignment.',
    refused: 'Not possible',
    before: 'Had been carried out before with this form.',
  },
};

/** What becomes, or became (`isDone`), of each assignment of an act on many. */
export function OutcomeTable({
  visit,
  items,
  names,
  isDone,
}: {
  visit: Visit;
  items: readonly BulkItem[];
  names: ReadonlyMap<string, string>;
  isDone: boolean;
}) {
  const words = say(visit, WORDS);
  const columns = say(visit, COLUMN_WORDS);
  return (
    <Table
      caption={words.outcome}
      rows={items}
      rowKey={({ row }) => `${row.cycle}|${row.assignment.id}`}
      empty={words.none}
      rowClass={({ outcome }) => (outcome.ok ? undefined : 'refused')}
      columns={[
        {
          title: columns.id,
          cell: ({ row }) => (
            <a class="code" href={visit.url(PATHS.assignment(row.cycle, row.assignment.id))}>
              {row.assignment.id}
            </a>
          ),
        },
        { title: columns.lead, cell: ({ row }) => row.leadName },
        { title: words.outcome, cell: ({ outcome }) => outcomeCell(visit, outcome, names, isDone) },
      ]}
    />
  );
}

function outcomeCell(
  visit: Visit,
  outcome: BulkItem['outcome'],
  names: ReadonlyMap<string, string>,
  isDone: boolean,
) {
  const words = say(visit, WORDS);
  if (!outcome.ok)
    return (
      <>
        <span class="mark red">{words.refused}</span> {saidIn(visit.lang, outcome.refusal.message)}
      </>
    );
  // Every act on many changes something that is shown: what changed nothing had been done before.
  if (isDone && outcome.value.length === 0) return words.before;
  return <Changes visit={visit} changes={outcome.value} names={names} />;
}
