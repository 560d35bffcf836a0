import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { isRemembered, requestEntry, saysOtherwise } from '../../domain/lifecycle/request-mark';
import { localDate } from '../../domain/time/epoch';

const report = (text: string, by = 'Lê Thu Hà'): AssignmentCommand => ({
  by,
  type: 'report',
  text,
  percent: 40,
  difficulties: null,
  proposals: null,
});

describe('a request that comes again', () => {
  const entries = [requestEntry('report|P1', report('Đã xong một nửa'))];

  it('is known by its id, whatever it says', () => {
    expect(isRemembered(entries, 'report|P1')).toBe(true);
    expect(isRemembered(entries, 'report|P')).toBe(false);
    expect(isRemembered(['report|P1'], 'report|P1')).toBe(true);
  });

  it('is a repeat with the same words, and a mistake with others or from somebody else', () => {
    expect(saysOtherwise(entries, 'report|P1', report('Đã xong một nửa'))).toBe(false);
    expect(saysOtherwise(entries, 'report|P1', report('Đã xong'))).toBe(true);
    expect(saysOtherwise(entries, 'report|P1', report('Đã xong một nửa', 'Trần Thị Hoa'))).toBe(true);
  });

  it('is a repeat also where the calendar meanwhile gives another day', () => {
    const resume = (day: string): AssignmentCommand => ({
      by: 'Lê Thu Hà',
      type: 'resume',
      reason: 'Xong đại hội',
      due: {
        nominalDue: localDate(day),
        effectiveDue: localDate(day),
        ladder: { steps: [], escalations: [], repeat: null },
      },
    });
    const known = [requestEntry('resume|P2', resume('2026-06-29'))];
    expect(saysOtherwise(known, 'resume|P2', resume('2026-06-30'))).toBe(false);
  });

  it('of an earlier release tells only its id', () => {
    expect(saysOtherwise(['report|P1'], 'report|P1', report('Khác'))).toBe(false);
  });
});
