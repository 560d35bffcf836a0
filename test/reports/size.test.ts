import { reviewOf } from '../../domain/reports/review-of';
import { snapshotOf } from '../../domain/reports/snapshot-of';
import { canonicalJson } from '../../store/encode';
import { inputOfSize } from './sized-input';

test('500 assignments and 60 bodies weigh less than 3 MB when they are frozen', () => {
  const snapshot = snapshotOf(inputOfSize(500, 60));
  expect(snapshot.rows).toHaveLength(500);
  expect(snapshot.figures.whole.cells).toMatchObject({ openInTerm: 250, openOverdue: 250 });
  expect(Buffer.byteLength(canonicalJson(snapshot))).toBeLessThan(3_000_000);
});

test('five years of them are reviewed whole', () => {
  const snapshot = snapshotOf(inputOfSize(500, 60));
  const earlier = Array.from({ length: 4 }, (_, i) => ({
    ...snapshot,
    round: { ...snapshot.round, id: `annual/${2022 + i}`, period: String(2022 + i) },
  }));
  const review = reviewOf(snapshot, earlier);
  expect(review.targets[0]!.points).toHaveLength(5);
});
