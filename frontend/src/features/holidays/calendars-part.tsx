import type { ReactNode } from "react";
import { Failure } from "~/design/blank";
import { RowsSkeleton } from "~/design/skeleton";
import { useT } from "~/i18n/use-t";
import type { Calendar, useCalendars } from "./calendars";

/** Calendars once they have come; before, that they come, or that they did not. */
export function CalendarsPart({
  query: { data, error, isFetching, refetch },
  children,
}: {
  query: ReturnType<typeof useCalendars>;
  children: (calendars: readonly Calendar[]) => ReactNode;
}) {
  const t = useT();
  if (data) return children(data);
  if (!error) return <RowsSkeleton label={t("holidays.loading")} count={4} />;
  return (
    <Failure
      title={t("holidays.failed")}
      code={error.code}
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
