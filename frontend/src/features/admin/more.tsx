import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "~/design/button";
import { Rows } from "~/design/lists";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { words } from "./errors";

/** A list that comes a page at a time. The first row that "show more" brings takes the focus, with its first link. */
export function RowsByPage({
  query: { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage },
  count,
  children,
}: {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: { code: string } | null;
    fetchNextPage: () => Promise<unknown>;
  };
  /** How many rows there are by now. */
  count: number;
  /** The rows. */
  children: ReactNode;
}) {
  const rows = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || count <= firstNew.current) return;
    rows.current?.querySelectorAll(".row")[firstNew.current]?.querySelector("a")?.focus();
    firstNew.current = undefined;
  }, [count]);
  return (
    <div ref={rows}>
      <Rows>{children}</Rows>
      {isFetchNextPageError && error && <Refusal code={error.code} words={words} />}
      {hasNextPage && (
        <p className="list-more">
          <Button
            kind="second"
            wide
            busy={isFetchingNextPage}
            onClick={() => {
              firstNew.current = count;
              void fetchNextPage();
            }}
          >
            <T id="admin.more" />
          </Button>
        </p>
      )}
    </div>
  );
}
