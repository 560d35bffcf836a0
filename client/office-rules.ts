import { ladderPolicyOf } from '../config/ladders';
import { parseYearFile } from '../config/calendars/year-file';
import type { Store } from '../store';
import type { OfficeRules } from './cycle-source';

/** What the office has set on its own, read anew: a cycle that starts now takes it along. */
export async function officeRules({ officeRules: kept }: Pick<Store, 'officeRules'>): Promise<OfficeRules> {
  const [years, ladders] = await Promise.all([kept.calendars(), kept.ladders()]);
  return {
    years: years.map(({ year, content }) => parseYearFile(`vn-${year}`, JSON.stringify(content), year)),
    ladders: ladders.map(({ name, content }) => ladderPolicyOf(content, name)),
  };
}
