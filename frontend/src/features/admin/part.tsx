import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loaded } from "~/design/loaded";
import { T } from "~/i18n/t";

/** What administrators asked for. */
export function Part<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  return (
    <Loaded query={query} failed={<T id="admin.failed" />} loading={<T id="admin.loading" />} count={4}>
      {children}
    </Loaded>
  );
}
