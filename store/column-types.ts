/**
 * How columns become JavaScript values, for both engines alike. The drivers' own defaults differ from ours: `date`
 * would become a Date at midnight of the host's zone, which is another day in New York, and `bigint` a string.
 * Set per connection: another user of the `pg` package in this process keeps its own.
 */
const BIGINT = 20;
const JSON_TEXT = 114;
const DATE = 1082;

type Read = (text: string) => unknown;

export const COLUMN_READERS: Readonly<Record<number, Read>> = {
  [BIGINT]: safeInteger,
  [JSON_TEXT]: (text) => JSON.parse(text) as unknown,
  [DATE]: (text) => text,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`Số ${text} trong kho vượt quá độ chính xác của số nguyên`);
  return value;
}
