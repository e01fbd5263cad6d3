import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "~/design/blank";
import { RowsSkeleton } from "~/design/skeleton";
import { useT } from "~/i18n/use-t";

/** What was asked for once it has come; before, that it comes, or that it did not. */
export function Part<Data>({
  query: { data, error, isFetching, refetch },
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  const t = useT();
  if (data !== undefined) return children(data);
  if (!error) return <RowsSkeleton label={t("admin.loading")} count={4} />;
  return (
    <Failure
      title={t("admin.failed")}
      code={error.code}
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
