import { nowAndThen, type ExpectedReading } from './obligations-shape';

/** A Chỉ thị of 2009: duties of its addressees by numbered clause, one body charged with watching at the end. */
export const expected001: ExpectedReading = {
  obligations: [
    { line: 129, kind: 'assignment', lead: ['ban-dan-van'] },
    { line: 145, kind: 'assignment', lead: ['ubnd-cac-cap'], coordinating: ['mttq', 'doan-the'] },
    { line: 156, kind: 'assignment', lead: ['ban-dan-van-cac-cap'] },
    { line: 174, kind: 'assignment', lead: ['ban-dan-van-cac-cap'], coordinating: ['cac-ban-dang'] },
    { line: 186, kind: 'assignment', lead: ['dai-ptth', 'bao-tinh', 'phuong-tien-truyen-thong'] },
    {
      line: 196,
      kind: 'monitoring',
      lead: ['ban-dan-van'],
      coordinating: ['cac-ban-dang'],
      deadline: nowAndThen('định kỳ'),
    },
    {
      line: 196,
      kind: 'report',
      lead: ['ban-dan-van'],
      coordinating: ['cac-ban-dang'],
      deadline: nowAndThen('định kỳ'),
    },
  ],
  weak: [95, 119, 133],
};
