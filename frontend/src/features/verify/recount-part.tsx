import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { Problem } from "~/api/problem";
import { Failure } from "~/design/blank";
import { StateLabel } from "~/design/marks";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { LogStatus } from "./log-status";

/** How the public logs stand, what the platform finds each night when it counts all signatures again, and where its key lies. */
export function RecountPart() {
  const recount = useQuery({
    queryKey: ["recount"],
    queryFn: async ({ signal }) => {
      try {
        return await dataOf(client.GET("/api/v1/transparency/recount", { signal }));
      } catch (problem) {
        // Before the first night there is none.
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
  });
  return (
    <section className="stack" aria-labelledby="recount">
      <h2 id="recount">
        <T id="verify.recount" />
      </h2>
      <p>
        <T id="verify.recount.text" />
      </p>
      {recount.data === undefined && recount.error ? (
        <Failure
          title={<T id="verify.recount.failed" />}
          code={recount.error.code}
          onRetry={() => void recount.refetch()}
          retrying={recount.isFetching}
        />
      ) : recount.data === null ? (
        <p>
          <T id="verify.recount.none" />
        </p>
      ) : (
        recount.data && <Found recount={recount.data} />
      )}
      <LogStatus />
      <p className="small">
        <T id="verify.recount.key" values={{ link: (chunks) => <a href="/log/vkey">{chunks}</a> }} />
      </p>
    </section>
  );
}

function Found({
  recount: { finishedAt, petitions, events, differingPetitions },
}: {
  recount: { finishedAt: string; petitions: number; events: number; differingPetitions: number };
}) {
  const format = useFormat();
  const agrees = differingPetitions === 0;
  return (
    <>
      <p>
        <StateLabel kind={agrees ? "live" : "overdue"} icon={agrees ? "done" : "warning"}>
          <T id="verify.recount.found" values={{ differing: differingPetitions }} />
        </StateLabel>
      </p>
      <p className="small">
        <T id="verify.recount.counted" values={{ at: format.instant(finishedAt), petitions, events }} />
      </p>
    </>
  );
}
