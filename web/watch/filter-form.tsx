import type { ComponentChildren } from 'preact';
import type { Said } from '../../domain/lang';
import { STATUSES } from '../../domain/lifecycle/types';
import { OBLIGATION_KINDS } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import { CheckBox, Select, TextField } from '../parts/form';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { CELL_WORDS, STATUS_WORDS } from '../words/labels';
import { AT_WORK, CELLS, PARTS, type ListField } from './filter';
import { FIELD_WORDS, KIND_WORDS, LEVEL_WORDS, OPEN_WORDS, PART_WORDS } from './list-words';

const WORDS: Said<{
  any: string;
  fold: (chosen: number) => string;
  more: string;
  apply: string;
  clear: string;
  search: string;
  clause: string;
}> = {
  vi: {
    any: 'tất cả',
    fold: (chosen) =>
      chosen === 0 ? 'Lọc theo cơ quan, tình trạng, thời hạn' : `Đang lọc theo ${chosen} điều kiện`,
    more: 'Điều kiện khác',
    apply: 'Lọc',
    clear: 'Bỏ điều kiện',
    search: 'mã, nội dung, cơ quan, mục; không cần gõ dấu',
    clause: 'ví dụ II.1, gồm cả các mục con',
  },
  en: {
    any: 'all',
    fold: (chosen) => (chosen === 0 ? 'Filter by body, state, date' : `Filtered by ${chosen} conditions`),
    more: 'More conditions',
    apply: 'Apply',
    clear: 'Clear',
    search: 'id, subject, body, clause; marks may be left out',
    clause: 'for example II.1, with all below it',
  },
};

export interface Choices {
  cycles: readonly (readonly [id: string, title: string])[];
  bodies: readonly (readonly [id: string, name: string])[];
}

interface Props {
  visit: Visit;
  given: Partial<Record<ListField, string>>;
  choices: Choices;
  problems: readonly Refusal[];
}

/** What the list has without a choice of the reader's; the search stands outside the fold. */
const STANDING: readonly ListField[] = ['q', 'mo', 'sap', 'giam'];
const MORE: readonly ListField[] = ['chu-ky', 'vai', 'tu', 'den', 'muc', 'loai', 'cap', 'tra-lai'];

/** What the list is narrowed by. It refines while one types or chooses, and works by its button alone. */
export function FilterForm(props: Props) {
  const { visit, given } = props;
  const words = say(visit, WORDS);
  const url = visit.url(PATHS.assignments);
  const chosen = Object.keys(given).filter((field) => !STANDING.includes(field as ListField)).length;
  const cleared = visit.url(PATHS.assignments, AT_WORK);
  return (
    <form
      method="get"
      action={url}
      role="search"
      class="panel list-filters"
      hx-get={url}
      hx-target="#ket-qua"
      hx-swap="outerHTML"
      hx-trigger="submit, change, input delay:350ms from:#o-q"
      hx-sync="this:replace"
    >
      <SearchField {...props} hint={words.search} />
      <details class="fold" open={props.problems.length > 0}>
        <summary>{words.fold(chosen)}</summary>
        <div class="filters">
          <Chosen {...props} name="co-quan" options={props.choices.bodies} />
          <Chosen {...props} name="tinh-trang" options={pairs(STATUSES, say(visit, STATUS_WORDS))} />
          <Chosen {...props} name="xep-loai" options={pairs(CELLS, say(visit, CELL_WORDS))} />
          <Chosen {...props} name="mo" options={pairs(['1', '0'] as const, say(visit, OPEN_WORDS))} />
          <Typed {...props} name="nam" />
        </div>
        <details open={MORE.some((field) => given[field] !== undefined)}>
          <summary>{words.more}</summary>
          <div class="filters">
            <Chosen {...props} name="chu-ky" options={props.choices.cycles} />
            <Chosen
              {...props}
              name="vai"
              options={pairs(PARTS, say(visit, PART_WORDS)).slice(1)}
              any={say(visit, PART_WORDS)['chu-tri']}
            />
            <Chosen {...props} name="loai" options={pairs(OBLIGATION_KINDS, say(visit, KIND_WORDS))} />
            <Chosen
              {...props}
              name="cap"
              options={say(visit, LEVEL_WORDS)
                .map((label, i) => [String(i), label] as const)
                .slice(1)}
            />
            <Typed {...props} name="muc" hint={words.clause} />
            <Typed {...props} name="tu" hint="dd/mm/yyyy" />
            <Typed {...props} name="den" hint="dd/mm/yyyy" />
          </div>
        </details>
        <Order given={given} />
        <div class="ticks">
          <Ticked {...props} name="qua-han" />
          <Ticked {...props} name="cho-quyet-dinh" />
          <Ticked {...props} name="qua-tiep-nhan" />
          <Ticked {...props} name="tra-lai" />
          <span class="actions">
            <button class="main">{words.apply}</button>
            <a class="button" href={cleared}>
              {words.clear}
            </a>
          </span>
        </div>
      </details>
    </form>
  );
}

/** The order stays while one filters. */
function Order({ given }: Pick<Props, 'given'>) {
  return (
    <>
      {given.sap === undefined ? null : <input type="hidden" name="sap" value={given.sap} />}
      {given.giam === undefined ? null : <input type="hidden" name="giam" value={given.giam} />}
    </>
  );
}

function pairs<T extends string>(keys: readonly T[], words: Record<T, string>): (readonly [T, string])[] {
  return keys.map((key) => [key, words[key]] as const);
}

function fieldOf({ visit, given, problems }: Props, name: ListField) {
  return {
    name,
    label: say(visit, FIELD_WORDS)[name],
    value: given[name] ?? '',
    refusal: problems.find(({ at }) => at === name) ?? null,
  };
}

function SearchField(props: Props & { hint: string }): ComponentChildren {
  return <TextField {...fieldOf(props, 'q')} hint={props.hint} type="search" autocomplete="off" />;
}

function Typed(props: Props & { name: ListField; hint?: string }) {
  return (
    <TextField
      {...fieldOf(props, props.name)}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      autocomplete="off"
    />
  );
}

function Chosen(
  props: Props & {
    name: ListField;
    options: readonly (readonly [value: string, label: string])[];
    any?: string;
  },
) {
  const { visit, name, options, given, any = say(visit, WORDS).any } = props;
  const value = given[name];
  // A value that is no choice is shown as it came, beside what is wrong with it.
  const unknown =
    value !== undefined && !options.some(([key]) => key === value) && any === say(visit, WORDS).any;
  return (
    <Select
      {...fieldOf(props, name)}
      options={[['', any], ...options, ...(unknown ? [[value, value] as const] : [])]}
    />
  );
}

function Ticked({ visit, given, name }: Props & { name: ListField }) {
  return <CheckBox name={name} label={say(visit, FIELD_WORDS)[name]} checked={given[name] !== undefined} />;
}
