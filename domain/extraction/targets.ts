import type { DraftTarget } from './draft';
import { headingsOver, isUnderGoals, isUnderMoney, isUnderReview } from './headings';
import { numberedClause, type Block, type Outline } from './outline';
import { sentencesOf } from './sentences';
import { mergeTargets } from './target-merge';
import { dateOfHeading } from './target-dates';
import { statedFigures } from './target-figures';
import { reportsThePast, withoutTraps } from './time-traps';

/**
 * The figures that a paper wants reached, the same one stated twice merged. `firstYear` is the year from which the
 * paper holds, null when it does not say: figures of earlier years are past results.
 */
export function targetsOf({ blocks }: Outline, firstYear: number | null): DraftTarget[] {
  const stated = blocks
    .filter((block) => !isUnderReview(block) && !isUnderMoney(block))
    .flatMap((block) => targetsIn(block, firstYear));
  const counts = new Map<string, number>();
  return mergeTargets(stated).map((target) => {
    const n = (counts.get(target.clause) ?? 0) + 1;
    counts.set(target.clause, n);
    return { ...target, id: `${target.clause}-CT${String(n).padStart(2, '0')}` };
  });
}

function targetsIn(block: Block, firstYear: number | null): DraftTarget[] {
  const clause = numberedClause(block).clause.id;
  const context = { goals: isUnderGoals(block), firstYear };
  const due = dueOfHeadings(block);
  return sentencesOf(block.paragraph, block.textStart)
    .filter(({ text }) => !reportsThePast(text))
    .flatMap(({ text, place }) =>
      statedFigures(text, context).map(({ figure, what, by, each }) => ({
        id: '',
        clause,
        place,
        what,
        op: figure.op,
        value: figure.value,
        unit: figure.unit,
        by: by ?? due,
        each,
        alsoAt: [],
      })),
    );
}

/** The nearest heading above that sets a day: "* Phấn đấu đến năm 2015". */
function dueOfHeadings(block: Block): DraftTarget['by'] {
  for (const words of block.parent ? headingsOver(block.parent) : []) {
    const due = dateOfHeading(withoutTraps(words, 'outlook'));
    if (due) return due;
  }
  return null;
}
