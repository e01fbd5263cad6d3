import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { client, dataOf } from "~/api/client";
import { Failure } from "~/design/blank";
import { type Figure, Figures } from "~/design/lists";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** The whole platform in numbers, on the home page. */
export function PlatformFigures() {
  const language = useLanguage();
  return (
    <section className="wrap" aria-labelledby="figures">
      <h2 id="figures" className="sec-head">
        <T id="home.figures" />
      </h2>
      <PlatformTotals>
        <Link to={`/${language}/statistics`}>
          <T id="home.figures.all" />
        </Link>
        {" · "}
        <Link to={`/${language}/accountability`}>
          <T id="home.figures.agencies" />
        </Link>
      </PlatformTotals>
    </section>
  );
}

/**
 * The same figures wherever they stand, as they are now. What stands with them (`children`) follows the moment they are of;
 * without it the page itself says of when they are.
 */
export function PlatformTotals({ children }: { children?: ReactNode }) {
  const format = useFormat();
  const statistics = useQuery({
    queryKey: ["statistics"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/statistics", { signal })),
  });
  const figures = statistics.data;
  const shown: Figure[] = figures
    ? [
        {
          key: "signatures",
          value: format.number(figures.signatures),
          name: <T id="home.figure.signatures" values={{ count: figures.signatures }} />,
        },
        {
          key: "collecting",
          value: format.number(figures.collecting),
          name: <T id="home.figure.collecting" values={{ count: figures.collecting }} />,
        },
        {
          key: "forwarded",
          value: format.number(figures.forwarded),
          name: (
            <T id="home.figure.forwarded" values={{ count: figures.forwarded, answered: figures.answered }} />
          ),
        },
        {
          key: "overdue",
          value: format.number(figures.overdue),
          name: <T id="home.figure.overdue" values={{ count: figures.overdue }} />,
          over: figures.overdue > 0,
        },
      ]
    : [];
  if (figures)
    return (
      <>
        <Figures figures={shown} />
        {children !== undefined && (
          <p className="note fig-note">
            <T id="home.figures.asOf" values={{ at: format.instant(new Date(statistics.dataUpdatedAt)) }} />{" "}
            {children}
          </p>
        )}
      </>
    );
  if (statistics.error)
    return (
      <Failure
        title={<T id="home.figures.failed" />}
        onRetry={() => void statistics.refetch()}
        retrying={statistics.isFetching}
      />
    );
  return (
    <Skeleton label={<T id="home.figures.loading" />}>
      <Bone width="14rem" height="2.5em" />
    </Skeleton>
  );
}
