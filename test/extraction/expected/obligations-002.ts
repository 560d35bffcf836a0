import { standing, type ExpectedObligation, type ExpectedReading } from './obligations-shape';

/** The issuer's own tasks: the heading names no body, the paper is its programme. */
const own = (line: number): ExpectedObligation => ({
  line,
  kind: 'assignment',
  lead: ['ban-dan-van'],
  implied: true,
});

/** An action programme of one Ban: its own tasks by number in II, what it asks of others in III. */
export const expected002: ExpectedReading = {
  obligations: [
    own(43),
    { ...own(45), kind: 'monitoring', deadline: standing('Thường xuyên') },
    ...[47, 49, 51, 53, 55, 57, 61, 63, 65, 75, 77, 79].map(own),
    { ...own(79), coordinating: ['mttq', 'doan-the', 'so-ban-nganh'] },
    ...[83, 85, 87, 89, 91, 95, 97, 99, 101].map(own),
    {
      line: 105,
      kind: 'assignment',
      lead: ['so-ban-nganh', 'doan-the', 'cap-uy-huyen', 'dang-uy-truc-thuoc'],
      coordinating: ['ban-dan-van'],
    },
    { line: 107, kind: 'assignment', lead: ['ban-dan-van-cap-huyen'] },
    { line: 109, kind: 'monitoring', lead: ['ban-dan-van-cac-cap'] },
  ],
  // 63: a sentence in the middle addresses "the committees and authorities"; 67-71 bear no number and no body.
  weak: [63, 67, 69, 71],
};
