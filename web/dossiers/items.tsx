import type { DossierItemJson } from '../../client/dossier-json';
import type { Said } from '../../domain/lang';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { can, say, type Visit } from '../visit';
import { day } from '../words/dates';
import { STATUS_WORDS } from '../words/labels';
import { headIn, saidIn } from '../words/said';
import { CAUSE_WORDS, GROUND_WORDS, MEASURE_WORDS } from './words';

const WORDS: Said<{
  caption: string;
  none: string;
  assignment: string;
  due: string;
  late: (days: number, ageing: string) => string;
  reasons: string;
  done: string;
  proposed: string;
  decided: string;
  undecided: string;
  until: string;
  now: string;
  decide: string;
  another: string;
}> = {
  vi: {
    caption: 'Nhiệm vụ trình Ban Thường vụ, quá hạn lâu nhất trước',
    none: 'Không có nhiệm vụ nào phải trình.',
    assignment: 'Nhiệm vụ, cơ quan chủ trì',
    due: 'Thời hạn',
    late: (days, ageing) => `quá hạn ${days} ngày làm việc (nhóm ${ageing})`,
    reasons: 'Nguyên nhân',
    done: 'Đã thực hiện',
    proposed: 'Đề xuất',
    decided: 'Quyết định',
    undecided: 'Chưa có',
    until: 'đến',
    now: 'Nay',
    decide: 'Ghi quyết định',
    another: 'Ghi thêm quyết định',
  },
  en: {
    caption: 'Assignments before the Standing Committee, the longest overdue first',
    none: 'Nothing has to be laid before it.',
    assignment: 'Assignment, lead body',
    due: 'Due',
    late: (days, ageing) => `overdue by ${days} working days (class ${ageing})`,
    reasons: 'Cause',
    done: 'Done so far',
    proposed: 'Proposal',
    decided: 'Decision',
    undecided: 'None yet',
    until: 'until',
    now: 'Now',
    decide: 'Record decision',
    another: 'Record another decision',
  },
};

/** `isComing`: nothing can be decided on it yet. */
export function Items({
  visit,
  dossier,
  items,
  isComing,
}: {
  visit: Visit;
  dossier: string;
  items: DossierItemJson[];
  isComing: boolean;
}) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={words.caption}
      rows={items}
      rowKey={({ cycle, assignment }) => `${cycle} ${assignment}`}
      empty={words.none}
      columns={[
        { title: words.assignment, cell: (item) => <Subject visit={visit} item={item} /> },
        {
          title: words.due,
          cell: ({ effectiveDue, ageing, daysOverdue, cause }) => (
            <>
              <span class={`mark ${cause === 'overdue' ? 'red' : 'amber'}`}>
                {say(visit, CAUSE_WORDS)[cause]}
              </span>
              <span class="sub">{day(effectiveDue)}</span>
              {ageing === null ? null : (
                <span class="sub">{words.late(daysOverdue, saidIn(visit.lang, ageing))}</span>
              )}
            </>
          ),
        },
        {
          title: words.reasons,
          cell: ({ reasons }) => <Lines lines={reasons.map((line) => headIn(visit.lang, line))} />,
        },
        {
          title: words.done,
          cell: ({ done }) => <Lines lines={done.map((line) => saidIn(visit.lang, line))} />,
        },
        {
          title: words.proposed,
          cell: ({ proposed }) => (
            <>
              <strong>{say(visit, MEASURE_WORDS)[proposed.measure]}</strong>
              <span class="sub">{say(visit, GROUND_WORDS)[proposed.ground]}</span>
            </>
          ),
        },
        ...(isComing
          ? []
          : [
              {
                title: words.decided,
                cell: (item: DossierItemJson) => <Decided visit={visit} dossier={dossier} item={item} />,
              },
            ]),
      ]}
    />
  );
}

function Subject({ visit, item }: { visit: Visit; item: DossierItemJson }) {
  const { cycle, assignment, summary, leadName } = item;
  return (
    <>
      <a href={visit.url(PATHS.assignment(cycle, assignment))}>{summary}</a>
      <span class="sub">
        <span class="code">{assignment}</span> · {leadName}
      </span>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <>–</>;
  return (
    <>
      {lines.map((line) => (
        <span key={line} class="line">
          {line}
        </span>
      ))}
    </>
  );
}

function Decided({ visit, dossier, item }: { visit: Visit; dossier: string; item: DossierItemJson }) {
  const words = say(visit, WORDS);
  const { cycle, assignment, decisions, statusNow } = item;
  return (
    <>
      {decisions.length === 0 ? <span class="muted">{words.undecided}</span> : null}
      {decisions.map(({ measure, paper, note, effectiveDue, at }) => (
        <span key={at} class="line">
          <strong>{say(visit, MEASURE_WORDS)[measure]}</strong>
          {effectiveDue === null ? '' : ` ${words.until} ${day(effectiveDue)}`}
          <span class="sub">
            {paper.number}, {day(paper.date)}
          </span>
          {note === null ? null : <span class="sub">{note}</span>}
        </span>
      ))}
      <span class="sub">
        {words.now}: {say(visit, STATUS_WORDS)[statusNow]}
      </span>
      {can(visit, 'dossier.decide') ? (
        <a class="no-print nowrap" href={visit.url(PATHS.dossierDecision(dossier, cycle, assignment))}>
          {decisions.length === 0 ? words.decide : words.another}
        </a>
      ) : null}
    </>
  );
}
