import type { Narrative } from './part';

/** What each section of a part is called on forms and in refusals, in the order of a report. */
export const NARRATIVE_TITLES: Record<keyof Narrative, string> = {
  results: 'Kết quả thực hiện',
  limits: 'Hạn chế, tồn tại',
  causes: 'Nguyên nhân',
  directions: 'Phương hướng, nhiệm vụ thời gian tới',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
};

export const NARRATIVE_KEYS = Object.keys(NARRATIVE_TITLES) as (keyof Narrative)[];
