import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Column<Item> {
  key: string;
  /** Text, as it is also the label of each cell on a phone. */
  name: string;
  value: (item: Item) => ReactNode;
  numeric?: boolean | undefined;
}

/** What fits beside each other on a tablet. */
const mostInNarrow = 5;

/** The first column names the row. `stack` turns rows into blocks where there is no room; without it a narrow table just fits. */
export function Table<Item>({
  caption,
  captionHidden,
  columns,
  items,
  keyOf,
  stack,
  compact,
}: {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  stack?: boolean | undefined;
  compact?: boolean | undefined;
}) {
  const table = (
    <table className={classNames("table", stack && "table-stack", compact && "table-compact")}>
      <caption className={captionHidden ? "hidden-visually" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name, numeric }) => (
            <th key={key} scope="col" className={numeric ? "r" : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            {columns.map(({ key, name, value, numeric }, index) =>
              index === 0 ? (
                <th key={key} scope="row">
                  {value(item)}
                </th>
              ) : (
                <td key={key} data-label={name} className={numeric ? "r" : undefined}>
                  {value(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className={classNames("table-room", stack && columns.length > mostInNarrow && "table-room-wide")}>
      {table}
    </div>
  );
}
