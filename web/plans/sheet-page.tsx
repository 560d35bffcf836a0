import type { SheetImport } from '../../client/draft/sheet-import';
import type { SheetProblem } from '../../client/draft/xlsx/returned-sheets';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { CellChange } from '../../domain/draft/sheet-changes';
import { SHEET_FORMS } from '../../domain/draft/sheet-forms';
import type { Lang, Said } from '../../domain/lang';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { saidIn } from '../words/said';
import { PLAN_WORDS } from './words';

const WORDS: Said<{
  title: string;
  wrong: (n: number) => string;
  done: (changes: number, added: number) => string;
  same: string;
  missing: (n: number) => string;
  warnings: (n: number) => string;
  changes: string;
  sheet: string;
  row: string;
  id: string;
  column: string;
  from: string;
  to: string;
  empty: string;
  none: string;
  back: string;
  more: (n: number) => string;
}> = {
  vi: {
    title: 'Bảng tính nạp lại',
    wrong: (n) => `${n} chỗ sai trong bảng tính: chưa ghi gì.`,
    done: (changes, added) => `Đã ghi ${changes} ô sửa, ${added} dòng thêm.`,
    same: 'Bảng tính không thay đổi gì: kế hoạch giữ nguyên.',
    missing: (n) =>
      `${n} dòng không còn trong bảng: vẫn giữ trong kế hoạch. Muốn tắt thì tắt từng nhiệm vụ ở trang kế hoạch.`,
    warnings: (n) => `${n} lưu ý`,
    changes: 'Các ô thay đổi',
    sheet: 'Trang',
    row: 'Dòng',
    id: 'Mã',
    column: 'Cột',
    from: 'Trước',
    to: 'Sau',
    empty: '(trống)',
    none: 'Không có ô nào thay đổi.',
    back: 'Về trang kế hoạch',
    more: (n) => `… và ${n} ô khác.`,
  },
  en: {
    title: 'The workbook that came back',
    wrong: (n) => `${n} mistakes in the workbook: nothing was written.`,
    done: (changes, added) => `Written: ${changes} changed cells, ${added} new rows.`,
    same: 'The workbook changes nothing.',
    missing: (n) =>
      `${n} rows are gone from the workbook: they stay in the plan. Switch obligations off on the page of the plan.`,
    warnings: (n) => `${n} remarks`,
    changes: 'Changed cells',
    sheet: 'Sheet',
    row: 'Row',
    id: 'Code',
    column: 'Column',
    from: 'Before',
    to: 'After',
    empty: '(empty)',
    none: 'No cell has changed.',
    back: 'Back to the plan',
    more: (n) => `… and ${n} more.`,
  },
};

const MOST_ROWS = 200;

/** What a workbook changed in a plan, or what is wrong in it. */
export function sheetPage(visit: Visit, kept: KeptPlan, found: SheetImport): Answer {
  const words = say(visit, WORDS);
  const { changes, added, errors, warnings, missing } = found;
  const isSame = changes.length + added.length === 0;
  return page({
    title: words.title,
    nav: 'admin',
    ...(errors.length === 0 ? {} : { status: 422 }),
    body: (
      <>
        <Crumbs
          visit={visit}
          steps={[
            [PATHS.admin, say(visit, PLAN_WORDS).admin],
            [PATHS.plans, say(visit, PLAN_WORDS).plans],
            [PATHS.plan(kept.id), kept.name],
          ]}
        />
        <h1>{words.title}</h1>
        {errors.length > 0 ? (
          <Notice tone="bad" title={words.wrong(errors.length)}>
            <Problems problems={errors} lang={visit.lang} />
          </Notice>
        ) : (
          <Notice tone="good">{isSame ? words.same : words.done(changes.length, added.length)}</Notice>
        )}
        {warnings.length === 0 ? null : (
          <Notice tone="warn" title={words.warnings(warnings.length)}>
            <Problems problems={warnings} lang={visit.lang} />
          </Notice>
        )}
        {missing.length === 0 ? null : <Notice tone="plain">{words.missing(missing.length)}</Notice>}
        <Table<CellChange>
          caption={words.changes}
          rows={changes.slice(0, MOST_ROWS)}
          rowKey={({ sheet, id, column }) => `${sheet} ${id} ${column}`}
          empty={words.none}
          columns={[
            { title: words.sheet, cell: ({ sheet }) => SHEET_FORMS[sheet].title },
            { title: words.row, numeric: true, cell: ({ row }) => row },
            { title: words.id, cell: ({ id }) => id },
            { title: words.column, cell: columnTitle },
            { title: words.from, cell: ({ from }) => from || words.empty },
            { title: words.to, cell: ({ to }) => to || words.empty },
          ]}
        />
        {changes.length > MOST_ROWS ? <p class="muted">{words.more(changes.length - MOST_ROWS)}</p> : null}
        <p class="actions">
          <a class="button" href={visit.url(PATHS.plan(kept.id))}>
            {words.back}
          </a>
        </p>
      </>
    ),
  });
}

function columnTitle({ sheet, column }: CellChange): string {
  return SHEET_FORMS[sheet].columns.find(({ key }) => key === column)?.title ?? column;
}

function Problems({ problems, lang }: { problems: readonly SheetProblem[]; lang: Lang }) {
  return (
    <ul>
      {problems.slice(0, MOST_ROWS).map(({ sheet, row, column, message }, i) => {
        const place = [
          sheet,
          row === null ? null : `dòng ${row}`,
          column === null ? null : `cột “${column}”`,
        ];
        const words = saidIn(lang, place.filter((one) => one !== null).join(', '));
        return (
          <li key={i}>
            {words === '' ? '' : `${words}: `}
            {saidIn(lang, message)}
          </li>
        );
      })}
    </ul>
  );
}
