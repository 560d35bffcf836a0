import type { Said } from '../../domain/lang';
import type { Target } from '../../domain/plan/schema';
import type { PartContent, PartFigure } from '../../domain/rounds/part';
import type { EarlierFigure } from '../../domain/rounds/part-check';
import { goalWords } from '../../domain/rounds/part-form';
import { figureText } from '../../domain/rounds/part-number';
import { NARRATIVE_KEYS } from '../../domain/rounds/part-titles';
import { CellMark } from '../parts/marks';
import { Table } from '../parts/table';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { NARRATIVE_WORDS } from './words';

const WORDS: Said<{
  gone: string;
  figures: string;
  target: string;
  value: string;
  none: string;
  before: string;
  goal: string;
  weight: string;
  reason: string;
  noFigures: string;
  assignments: string;
  noAssignments: string;
  assignment: string;
  cell: string;
  due: string;
  remark: string;
}> = {
  vi: {
    gone: 'Không tìm thấy nội dung của bản này trong kho.',
    figures: 'Số liệu chỉ tiêu',
    target: 'Chỉ tiêu',
    value: 'Giá trị',
    none: 'chưa có số liệu',
    before: 'Kỳ trước',
    goal: 'Mục tiêu',
    weight: 'Tính trên',
    reason: 'Lý do',
    noFigures: 'Không có chỉ tiêu nào phải báo cáo.',
    assignments: 'Nhiệm vụ',
    noAssignments: 'Không có nhiệm vụ nào.',
    assignment: 'Mã nhiệm vụ',
    cell: 'Tình trạng',
    due: 'Hạn',
    remark: 'Nhận xét',
  },
  en: {
    gone: 'The content of this version is not in the store.',
    figures: 'Figures of targets',
    target: 'Target',
    value: 'Value',
    none: 'no data',
    before: 'Round before',
    goal: 'Goal',
    weight: 'Measured on',
    reason: 'Reason',
    noFigures: 'No target to report.',
    assignments: 'Assignments',
    noAssignments: 'No assignment.',
    assignment: 'Assignment',
    cell: 'State',
    due: 'Due',
    remark: 'Remark',
  },
};

/** A part read whole: its figures against those before, the states of its assignments, its words. */
export function PartContentView({
  visit,
  content,
  targets,
  earlier,
}: {
  visit: Visit;
  content: PartContent | null;
  targets: readonly Target[];
  /** Left out: the figures before are not shown. */
  earlier?: Readonly<Record<string, EarlierFigure>>;
}) {
  const words = say(visit, WORDS);
  if (content === null) return <p class="empty">{words.gone}</p>;
  const known = new Map(targets.map((target) => [target.code, target]));
  return (
    <>
      <h2>{words.figures}</h2>
      <Table
        caption={words.figures}
        rows={content.figures}
        rowKey={({ target }) => target}
        empty={words.noFigures}
        columns={[
          {
            title: words.target,
            cell: ({ target }: PartFigure) => (
              <>
                {known.get(target)?.what ?? target}
                <span class="sub code">{target}</span>
              </>
            ),
          },
          {
            title: words.value,
            numeric: true,
            cell: ({ value, unit, weight }: PartFigure) => (
              <>
                {value === null ? words.none : `${figureText(value, unit)} ${unit}`}
                {weight === null ? null : (
                  <span class="sub">
                    {words.weight} {figureText(weight, '')}
                  </span>
                )}
              </>
            ),
          },
          ...(earlier === undefined
            ? []
            : [
                {
                  title: words.before,
                  numeric: true,
                  cell: ({ target, unit }: PartFigure) => beforeText(earlier[target], unit),
                },
              ]),
          {
            title: words.goal,
            cell: ({ target }: PartFigure) => {
              const goal = known.get(target);
              return goal === undefined ? '–' : goalWords(goal);
            },
          },
          { title: words.reason, cell: ({ reason }: PartFigure) => reason ?? '–' },
        ]}
      />
      <h2>{words.assignments}</h2>
      <Table
        caption={words.assignments}
        rows={content.assignments}
        rowKey={({ id }) => id}
        empty={words.noAssignments}
        columns={[
          { title: words.assignment, cell: ({ id }) => <span class="code">{id}</span> },
          { title: words.cell, cell: ({ cell }) => <CellMark cell={cell} lang={visit.lang} /> },
          { title: words.due, cell: ({ effectiveDue }) => day(effectiveDue) },
          { title: words.remark, cell: ({ remark }) => remark ?? '–' },
        ]}
      />
      {NARRATIVE_KEYS.map((key) => {
        const said = content.narrative[key];
        return said === null || said === '' ? null : (
          <section key={key}>
            <h2>{NARRATIVE_WORDS[visit.lang][key]}</h2>
            <blockquote>{said}</blockquote>
          </section>
        );
      })}
    </>
  );
}

function beforeText(before: EarlierFigure | undefined, unit: string): string {
  return before === undefined ? '–' : `${figureText(before.value, unit)} ${unit} (${before.period})`;
}
