import type { ReactNode } from "react";
import { Failure } from "./blank";
import { RowsSkeleton } from "./skeleton";

/** A query, with one page or with many. */
interface Query<Data> {
  data: Data | undefined;
  error: { code: string } | null;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** What was asked for once it has come; before, that it comes, or that it did not. */
export function Loaded<Data>({
  query: { data, error, isFetching, refetch },
  failed,
  loading,
  count,
  children,
}: {
  query: Query<Data>;
  failed: ReactNode;
  loading: ReactNode;
  /** How many rows are likely to come. */
  count?: number | undefined;
  children: (data: Data) => ReactNode;
}) {
  if (data !== undefined) return children(data);
  if (!error) return <RowsSkeleton label={loading} count={count} />;
  return <Failure title={failed} code={error.code} onRetry={() => void refetch()} retrying={isFetching} />;
}
