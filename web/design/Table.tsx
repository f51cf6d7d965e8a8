import type { Key, ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './Table.module.css';

/** A table of plain rows; numbers to the right. A row with `onOpen` opens by click and by its first link. */
export function Table<T>({ columns, rows, keyOf, caption, onOpen, stacks }: TableProps<T>) {
  return (
    <div className={css.wrap}>
      <table className={cx(css.table, stacks && css.stacks)}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.head === '' ? (
                <td key={column.key} />
              ) : (
                <th
                  key={column.key}
                  scope="col"
                  className={cx(column.number && css.number, column.wide && css.wide)}
                  aria-sort={column.sort}
                >
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={cx(onOpen && css.opens)} onClick={onOpen && (() => onOpen(row))}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    column.number && css.number,
                    column.tight && css.tight,
                    column.wide && css.wide,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface Column<T> {
  key: string;
  head: ReactNode;
  cell: (row: T) => ReactNode;
  number?: boolean;
  tight?: boolean;
  /** Shown only where there is room for it. */
  wide?: boolean;
  sort?: 'ascending' | 'descending';
}

interface TableProps<T> {
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => Key;
  caption: string;
  onOpen?: (row: T) => void;
  /** On a telephone the first cell of a row stands above the others, which are controls that must be reached. */
  stacks?: boolean;
}
