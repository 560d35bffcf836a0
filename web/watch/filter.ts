import { z } from 'zod';
import { dayTyped } from '../../domain/acts/form-schema';
import type { Said } from '../../domain/lang';
import { STATUSES, type AssignmentStatus, type Cell } from '../../domain/lifecycle/types';
import { OBLIGATION_KINDS } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import type { LocalDate } from '../../domain/time/epoch';
import { COUNTED_UP_TO, type AssignmentFilter, type AssignmentSort } from '../../store';
import { text, type Fields, type Visit } from '../visit';

/* What a list of assignments is narrowed by, as it stands in the address of a page: a link to a list is a list. */

export const CELLS = ['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none'] as const;

const SORTS = {
  han: 'effectiveDue',
  ma: 'id',
  'co-quan': 'lead',
  'tinh-trang': 'status',
  cap: 'escalationLevel',
  'thay-doi': 'updatedAt',
} as const satisfies Record<string, AssignmentSort>;
export type SortKey = keyof typeof SORTS;

/** Where the list is entered: what still asks something of somebody; what is done is one press away. */
export const AT_WORK = { mo: '1' };

/** How a body takes part: it leads, it takes part beside the lead, either. */
export const PARTS = ['chu-tri', 'phoi-hop', 'ca-hai'] as const;

export const ROWS_PER_PAGE = 50;
/** Beyond it a list is narrowed, not leafed through. */
const LAST_PAGE = 2_000;

/** Said of a value that a field cannot have. */
const WRONG: Said<Record<'choice' | 'day' | 'year' | 'level' | 'page' | 'long' | 'id' | 'order', string>> = {
  vi: {
    choice: 'không phải một lựa chọn của mục này; hãy chọn lại trong danh sách',
    day: 'không phải một ngày có thật; cần dạng ngày/tháng/năm, ví dụ 30/09/2027',
    year: 'cần một năm gồm bốn chữ số, ví dụ 2027',
    level: 'cần một số từ 1 đến 4',
    page: `cần số trang từ 1 đến ${LAST_PAGE}`,
    long: 'dài quá 200 ký tự; hãy rút gọn',
    id: 'không đúng dạng mã',
    order: 'đứng sau ngày cuối; ngày đầu phải đứng trước',
  },
  en: {
    choice: 'is not one of the choices; choose again from the list',
    day: 'is not a day that exists; write day/month/year, for example 30/09/2027',
    year: 'should be a year of four digits, for example 2027',
    level: 'should be a number from 1 to 4',
    page: `should be a page from 1 to ${LAST_PAGE}`,
    long: 'is longer than 200 letters; shorten it',
    id: 'has not the form of an id',
    order: 'is after the last day; the first day comes first',
  },
};
type Wrong = keyof (typeof WRONG)['vi'];

/** Blank is the same as not said. */
const said = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const choice = <const T extends readonly string[]>(of: T) =>
  said(z.enum(of, { error: 'choice' satisfies Wrong }));
const tick = said(z.literal('1', { error: 'choice' satisfies Wrong }));
const id = said(z.string().regex(/^[^\s|]{1,120}$/u, { error: 'id' satisfies Wrong }));
const words = said(z.string().max(200, { error: 'long' satisfies Wrong }));

/** As people type it, or as a browser's own calendar gives it. */
const day = said(
  z.string().transform((typed, context): LocalDate => {
    const found = dayTyped(typed);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: 'day' satisfies Wrong });
    return z.NEVER;
  }),
);

const schema = z.object({
  q: words,
  'chu-ky': id,
  'co-quan': id,
  vai: choice(PARTS),
  'tinh-trang': choice(STATUSES),
  'xep-loai': choice(CELLS),
  mo: choice(['1', '0']),
  'qua-han': tick,
  tu: day,
  den: day,
  nam: said(
    z
      .string()
      .regex(/^(?:19|20|21)\d\d$/, { error: 'year' satisfies Wrong })
      .transform(Number),
  ),
  muc: said(z.string().regex(/^[^\s|]{1,60}$/u, { error: 'id' satisfies Wrong })),
  loai: choice(OBLIGATION_KINDS),
  cap: said(
    z
      .string()
      .regex(/^[1-4]$/, { error: 'level' satisfies Wrong })
      .transform(Number),
  ),
  'tra-lai': tick,
  'cho-quyet-dinh': tick,
  'qua-tiep-nhan': tick,
  sap: choice(Object.keys(SORTS) as [SortKey, ...SortKey[]]),
  giam: tick,
  trang: said(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/, { error: 'page' satisfies Wrong })
      .transform(Number)
      .refine((page) => page <= LAST_PAGE, { error: 'page' satisfies Wrong }),
  ),
});

export type ListQuery = z.output<typeof schema>;
export type ListField = keyof ListQuery;
export const LIST_FIELDS = Object.keys(schema.shape) as ListField[];

export type ReadQuery =
  | { ok: true; query: ListQuery; given: Partial<Record<ListField, string>> }
  | { ok: false; problems: Refusal[]; given: Partial<Record<ListField, string>> };

/** Reads an address; what a field cannot be is said of that field, and nothing is left out silently. */
export function readListQuery(
  fields: Fields,
  lang: 'vi' | 'en',
  label: (field: ListField) => string,
): ReadQuery {
  const given: Partial<Record<ListField, string>> = {};
  for (const field of LIST_FIELDS) {
    const value = text(fields, field);
    if (value !== '') given[field] = value;
  }
  const parsed = schema.safeParse(given);
  const refusal = (at: ListField, wrong: Wrong): Refusal => ({
    code: 'bad-filter',
    message: `${label(at)}: “${given[at] ?? ''}” ${WRONG[lang][wrong]}.`,
    at,
  });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      refusal(String(path[0]) as ListField, message as Wrong),
    );
    return { ok: false, problems, given };
  }
  const { tu, den } = parsed.data;
  if (tu !== undefined && den !== undefined && tu > den)
    return { ok: false, problems: [refusal('tu', 'order')], given };
  return { ok: true, query: parsed.data, given };
}

/** The same as the read model asks it; `cell` goes by the clock of the stage. */
export function filterOf(
  { scope, today }: Pick<Visit, 'scope' | 'today'>,
  query: ListQuery,
): AssignmentFilter {
  const { q, tu, den, nam, muc, loai, cap, sap } = query;
  const body = query['co-quan'];
  const status: AssignmentStatus | undefined = query['tinh-trang'];
  const cell: Cell | undefined = query['xep-loai'];
  return {
    scope,
    ...(q === undefined ? {} : { search: q }),
    ...(query['chu-ky'] === undefined ? {} : { cycle: query['chu-ky'] }),
    ...(body === undefined ? {} : bodyFilter(body, query.vai)),
    ...(status === undefined ? {} : { statuses: [status] }),
    ...(cell === undefined ? {} : { cell: { is: cell, today } }),
    ...(query.mo === undefined ? {} : { open: query.mo === '1' }),
    ...(query['qua-han'] === undefined ? {} : { overdue: true, open: true }),
    ...(tu === undefined ? {} : { dueFrom: tu }),
    ...(den === undefined ? {} : { dueTo: den }),
    ...(nam === undefined ? {} : { year: nam }),
    ...(muc === undefined ? {} : { clause: muc }),
    ...(loai === undefined ? {} : { kind: loai }),
    ...(cap === undefined ? {} : { escalatedTo: cap }),
    ...(query['tra-lai'] === undefined ? {} : { returned: true }),
    ...(query['cho-quyet-dinh'] === undefined ? {} : { needsDecision: true }),
    ...(query['qua-tiep-nhan'] === undefined ? {} : { unreceivedOn: today }),
    sort: SORTS[sap ?? 'han'],
    descending: query.giam !== undefined,
  };
}

function bodyFilter(body: string, part: ListQuery['vai']): Partial<AssignmentFilter> {
  switch (part ?? 'chu-tri') {
    case 'chu-tri':
      return { lead: body };
    case 'phoi-hop':
      return { coordinating: body };
    case 'ca-hai':
      return { charged: body };
  }
}

export function pageFilter(filter: AssignmentFilter, { trang = 1 }: ListQuery): AssignmentFilter {
  return { ...filter, countUpTo: COUNTED_UP_TO, limit: ROWS_PER_PAGE, offset: (trang - 1) * ROWS_PER_PAGE };
}

/** What is still followed is the whole of it to those who work: nobody acts on all of that at once. */
const NOT_NARROWING: readonly ListField[] = ['sap', 'giam', 'trang', 'vai', 'mo'];

export function isNarrowed(given: Partial<Record<ListField, string>>): boolean {
  return LIST_FIELDS.some((field) => given[field] !== undefined && !NOT_NARROWING.includes(field));
}
