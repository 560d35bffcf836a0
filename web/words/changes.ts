import type { Change } from '../../domain/acts/bulk';
import type { Lang, Said } from '../../domain/lang';
import type { AssignmentStatus } from '../../domain/lifecycle/types';
import { isLocalDate } from '../../domain/time/epoch';
import { day } from './dates';
import { STATUS_WORDS } from './labels';

const WORDS: Said<Record<Change['what'], string> & { nothing: string }> = {
  vi: {
    status: 'Tình trạng',
    effectiveDue: 'Thời hạn',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    transferPlanned: 'Chuyển từ ngày',
    extensionAsked: 'Đề nghị gia hạn đến',
    moveProposed: 'Đề xuất dời đến',
    explanationDue: 'Giải trình chậm nhất',
    returns: 'Số lần trả lại',
    urges: 'Số lần đôn đốc',
    decisions: 'Ý kiến của Ban Thường vụ',
    nothing: 'không có',
  },
  en: {
    status: 'State',
    effectiveDue: 'Due',
    lead: 'Lead body',
    coordinating: 'Coordinating bodies',
    transferPlanned: 'Transferred from',
    extensionAsked: 'Extension asked until',
    moveProposed: 'Move proposed to',
    explanationDue: 'Explanation due',
    returns: 'Times returned',
    urges: 'Times urged',
    decisions: 'Words of the Standing Committee',
    nothing: 'none',
  },
};

/** One thing that an act changes: what, before, after. */
export function changeWords(
  { what, before, after }: Change,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): { what: string; before: string; after: string } {
  const value = (one: Change['before']): string => {
    if (one === null || one === '') return WORDS[lang].nothing;
    const text = String(one);
    if (what === 'status') return STATUS_WORDS[lang][text as AssignmentStatus];
    if (what === 'coordinating')
      return text
        .split(', ')
        .map((id) => names.get(id) ?? id)
        .join(', ');
    return isLocalDate(text) ? day(text) : text;
  };
  return { what: WORDS[lang][what], before: value(before), after: value(after) };
}
