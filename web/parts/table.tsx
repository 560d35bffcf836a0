import type { ComponentChildren, VNode } from 'preact';

export interface Column<Row> {
  title: string;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** On a narrow screen a row becomes a card; a column that says nothing there is left out. */
  narrow?: 'hide';
  cell: (row: Row) => ComponentChildren;
}

/** A table on a wide screen, a list of cards on a narrow one. `caption`: read out, and printed. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  rowClass,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Said in place of an empty table. */
  empty: ComponentChildren;
  rowClass?: (row: Row) => string | undefined;
}): VNode {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <div class="table-frame">
      <table class="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" class={numeric ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)}>
              {columns.map(({ title, numeric, narrow, cell }) => (
                <td
                  key={title}
                  data-title={title}
                  class={
                    [numeric ? 'number' : '', narrow === 'hide' ? 'wide-only' : ''].join(' ').trim() ||
                    undefined
                  }
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
