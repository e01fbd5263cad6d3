import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { Blank } from "~/design/blank";
import { Button } from "~/design/button";
import { Loaded } from "~/design/loaded";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { type Column, Table } from "~/design/table";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

type Invalidation = components["schemas"]["PublicInvalidation"];

/** Which signatures do not count, of all petitions; the latest first. */
export function AllInvalidationsPage() {
  const t = useT();
  const found = useAllInvalidations();
  return (
    <div className="wrap">
      <PageHead title={t("invalidated.title")}>
        <p className="lead">
          <T id="invalidated.all.text" />
        </p>
        <p>
          <a href="/data/invalidations.csv" download>
            <T id="invalidated.all.data" />
          </a>
        </p>
      </PageHead>
      <div className="stack stack-part">
        <Loaded
          query={found}
          failed={<T id="invalidated.failed" />}
          loading={<T id="invalidated.loading" />}
          count={3}
        >
          {({ pages }) => <Rules items={pages.flatMap((page) => page.items)} />}
        </Loaded>
        {found.isFetchNextPageError && <Refusal code={found.error.code} />}
        {found.hasNextPage && (
          <p className="list-more">
            <Button
              kind="second"
              wide
              busy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              <T id="invalidated.all.more" />
            </Button>
          </p>
        )}
        <p className="note">
          <T id="invalidated.complain" />
        </p>
      </div>
    </div>
  );
}

function useAllInvalidations() {
  return useInfiniteQuery({
    queryKey: ["transparency", "invalidations"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/transparency/invalidations", {
          params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

function Rules({ items }: { items: readonly Invalidation[] }) {
  const t = useT();
  const format = useFormat();
  if (items.length === 0) return <Blank title={<T id="invalidated.all.none" />} />;
  const columns: Column<Invalidation>[] = [
    {
      key: "petition",
      name: t("invalidated.all.petition"),
      value: (invalidation) => <Petition of={invalidation} />,
    },
    { key: "day", name: t("invalidated.all.day"), value: ({ doneAt }) => format.day(doneAt) },
    {
      key: "signatures",
      name: t("invalidated.all.signatures"),
      value: ({ signatures }) => format.number(signatures),
      numeric: true,
    },
    {
      key: "reason",
      name: t("invalidated.reason"),
      value: ({ reasonCode }) => <T id={`invalidated.reason.${reasonCode}`} />,
    },
    {
      key: "state",
      name: t("invalidated.all.state"),
      value: ({ liftedAt }) =>
        liftedAt ? (
          <T id="invalidated.all.lifted" values={{ day: format.day(liftedAt, "day", "on") }} />
        ) : (
          <T id="invalidated.all.inForce" />
        ),
    },
  ];
  return (
    <Table
      caption={<T id="invalidated.title" />}
      captionHidden
      columns={columns}
      items={items}
      keyOf={({ id }) => id}
      stack
    />
  );
}

/** Leads to what there is to read of it; whoever sees it does not learn where an unlisted petition is. */
function Petition({ of: { petition, title } }: { of: Invalidation }) {
  const language = useLanguage();
  return petition ? (
    <Link to={`/${language}/petitions/${petition}/invalidations`}>
      <Localized text={title} />
    </Link>
  ) : (
    <T id="invalidated.all.unlisted" />
  );
}
