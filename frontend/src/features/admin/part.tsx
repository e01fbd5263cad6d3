import type { ComponentProps, ReactNode } from "react";
import { Loaded } from "~/design/loaded";
import { T } from "~/i18n/t";

/** What administrators asked for. */
export function Part<Data>({
  query,
  children,
}: {
  query: ComponentProps<typeof Loaded<Data>>["query"];
  children: (data: Data) => ReactNode;
}) {
  return (
    <Loaded query={query} failed={<T id="admin.failed" />} loading={<T id="admin.loading" />} count={4}>
      {children}
    </Loaded>
  );
}
