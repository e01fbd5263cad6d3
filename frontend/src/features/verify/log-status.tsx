import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { Failure } from "~/design/blank";
import { StateLabel } from "~/design/marks";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** How many public logs there are, how fresh their heads are, and whether any is not signed any more. */
export function LogStatus() {
  const format = useFormat();
  const status = useQuery({
    queryKey: ["log-status"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/transparency/logs", { signal })),
  });
  if (!status.data)
    return status.error ? (
      <Failure
        title={<T id="verify.logs.failed" />}
        code={status.error.code}
        onRetry={() => void status.refetch()}
        retrying={status.isFetching}
      />
    ) : null;
  const { logs, newestHeadAt, refused } = status.data;
  if (!newestHeadAt)
    return (
      <p>
        <T id="verify.logs.none" />
      </p>
    );
  return (
    <>
      <p>
        <StateLabel kind={refused === 0 ? "live" : "overdue"} icon={refused === 0 ? "done" : "warning"}>
          <T id="verify.logs.refused" values={{ refused }} />
        </StateLabel>
      </p>
      <p className="small">
        <T id="verify.logs.stand" values={{ logs, at: format.instant(newestHeadAt) }} />
      </p>
      {refused > 0 && (
        <p>
          <T id="verify.logs.why" />
        </p>
      )}
    </>
  );
}
