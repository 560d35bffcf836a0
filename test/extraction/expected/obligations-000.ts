import { nowAndThen, year, yearly, type ExpectedReading } from './obligations-shape';

/** A Đề án of 2011: exhortations in III, bodies as headings in IV, the reviews in the clause on time. */
export const expected000: ExpectedReading = {
  obligations: [
    { line: 341, kind: 'assignment', lead: ['ubnd-cac-cap'] },
    { line: 541, kind: 'periodic', lead: ['ban-dan-van'], deadline: yearly('Hàng năm') },
    { line: 555, kind: 'assignment', lead: ['ban-thuong-vu'], implied: true },
    { line: 557, kind: 'assignment', lead: ['ban-chi-dao'] },
    { line: 564, kind: 'assignment', lead: ['dang-doan-hdnd', 'ban-can-su-dang-ubnd'], implied: true },
    { line: 568, kind: 'assignment', lead: ['dang-doan-hdnd', 'ban-can-su-dang-ubnd'], implied: true },
    { line: 574, kind: 'assignment', lead: ['cap-uy-truc-thuoc'], implied: true },
    { line: 576, kind: 'assignment', lead: ['cap-uy-truc-thuoc'], implied: true },
    {
      line: 578,
      kind: 'periodic',
      lead: ['cap-uy-truc-thuoc'],
      implied: true,
      deadline: nowAndThen('Định kỳ'),
    },
    { line: 582, kind: 'assignment', lead: ['mttq', 'doan-the'], implied: true },
    { line: 584, kind: 'assignment', lead: ['mttq', 'doan-the'], implied: true },
    {
      line: 588,
      kind: 'monitoring',
      lead: ['ban-dan-van'],
      coordinating: ['van-phong-tinh-uy', 'cac-ban-dang'],
      deadline: nowAndThen('định kỳ'),
    },
    {
      line: 588,
      kind: 'report',
      lead: ['ban-dan-van'],
      coordinating: ['van-phong-tinh-uy', 'cac-ban-dang'],
      deadline: nowAndThen('định kỳ'),
    },
    // The clause on time names nobody; the body charged with watching and reporting stands in the clause before.
    { line: 598, kind: 'report', lead: ['ban-dan-van'], implied: true, deadline: yearly('Hàng năm') },
    {
      line: 598,
      kind: 'midterm-review',
      lead: ['ban-dan-van'],
      implied: true,
      deadline: year('năm 2013', '2013-12-31'),
    },
    {
      line: 598,
      kind: 'final-review',
      lead: ['ban-dan-van'],
      implied: true,
      deadline: year('năm 2015', '2015-12-31'),
    },
  ],
  weak: [
    264, 273, 285, 291, 313, 325, 333, 369, 375, 381, 385, 397, 411, 419, 430, 448, 456, 470, 478, 488, 492,
    503, 519, 527, 533,
  ],
};
