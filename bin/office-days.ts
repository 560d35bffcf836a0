import { SHIPPED_RULES, type OfficeRules } from '../client/cycle-source';
import type { Context } from './context';
import { lazy } from './lazy';
import { openReadingStore } from './office-link';

/**
 * The days and ladders that the office of this data folder set on its own; said, where there are any, since the same
 * plan comes out otherwise elsewhere. Whoever only reads a plan is not kept from it by an office that cannot be asked.
 */
export async function officeRulesHere(context: Context): Promise<OfficeRules> {
  const rules = await readRules(context).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    context.tell(`Chưa hỏi được văn phòng về ngày nghỉ đã đặt, nên tính theo lịch có sẵn: ${why}`);
    return SHIPPED_RULES;
  });
  const said = [
    rules.years.length === 0
      ? null
      : `ngày nghỉ, ngày làm bù năm ${rules.years.map(({ year }) => year).join(', ')}`,
    rules.ladders.length === 0 ? null : `thang nhắc ${rules.ladders.map(({ name }) => name).join(', ')}`,
  ].filter((one) => one !== null);
  if (said.length > 0) context.tell(`Theo văn phòng đã đặt: ${said.join('; ')}. Còn lại theo bộ có sẵn.`);
  return rules;
}

async function readRules(context: Context): Promise<OfficeRules> {
  const store = await openReadingStore(context);
  if (store === null) return SHIPPED_RULES;
  try {
    return await lazy.officeRules().officeRules(store);
  } finally {
    await store.close();
  }
}
