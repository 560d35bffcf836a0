import type { Refusal } from '../refusal';
import { printedDate } from '../time/epoch';
import type { PartContent } from './part';
import type { PartContext } from './part-check';

/** Whether the form was made for this cycle, round and body; the first that differs is told. */
export function checkFormOf(
  form: PartContent['form'],
  { form: wanted, round, bodyName }: Pick<PartContext, 'form' | 'round' | 'bodyName'>,
): Refusal[] {
  const take = `hãy lấy biểu mẫu của ${round.title}`;
  if (form.cycle !== wanted.cycle)
    return [
      {
        code: 'form-other-cycle',
        message: `Biểu này của chu kỳ ${form.cycle}, không phải ${wanted.cycle}; ${take}.`,
        at: 'form.cycle',
      },
    ];
  if (form.round !== wanted.round) return [otherRound(form.round, wanted.round, round)];
  if (form.body !== wanted.body)
    return [
      {
        code: 'form-other-body',
        message: `Biểu này của cơ quan “${form.body}”, không phải của ${bodyName} (${wanted.body}); mỗi cơ quan dùng biểu mẫu của mình.`,
        at: 'form.body',
      },
    ];
  return [];
}

function otherRound(given: string, wanted: string, { title, days }: PartContext['round']): Refusal {
  const data = `${title} (số liệu từ ${printedDate(days.dataFrom)} đến ${printedDate(days.cutoff)})`;
  if (isEarlierOfSameKind(given, wanted))
    return {
      code: 'form-last-year',
      message: `Biểu này của kỳ trước (${given}), không phải của ${data}; hãy lấy biểu mẫu mới, không sửa lại biểu cũ.`,
      at: 'form.round',
    };
  return {
    code: 'form-other-round',
    message: `Biểu này của kỳ ${given}, không phải của ${data}; hãy lấy biểu mẫu của kỳ này.`,
    at: 'form.round',
  };
}

/** `annual/2025` before `annual/2026`: the same kind (and obligation), an earlier period. */
export function isEarlierOfSameKind(given: string, wanted: string): boolean {
  const [kind, period] = split(given);
  const [wantedKind, wantedPeriod] = split(wanted);
  return kind === wantedKind && period < wantedPeriod;
}

function split(round: string): [string, string] {
  const slash = round.lastIndexOf('/');
  return [round.slice(0, slash), round.slice(slash + 1)];
}
