import "./decisions.css";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { Blank, Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { Rows } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { DecisionRow } from "./decision-row";
import { RegisterFilters } from "./register-filters";
import { addressOf, apiQueryOf, everything, paramsOf, queryOf, type RegisterQuery } from "./register-query";

/** Every decision of the moderators, in public. */
export function DecisionsPage({ notice }: { notice?: ReactNode }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const change = (next: RegisterQuery) => setParams(paramsOf(next), { preventScrollReset: true });
  return (
    <div className="wrap">
      <PageHead title={t("decisions.title")}>
        <p className="lead">
          <T id="decisions.lead" />
        </p>
      </PageHead>
      {notice && <div className="register-notice">{notice}</div>}
      <div className="split split-filter">
        <RegisterFilters query={query} onChange={change} />
        <Results query={query} onChange={change} />
      </div>
    </div>
  );
}

function Results({ query, onChange }: { query: RegisterQuery; onChange: (query: RegisterQuery) => void }) {
  const t = useT();
  const register = useRegister(query);
  const items = register.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useRef<HTMLDivElement>(null);
  // The first row that "show more" brought takes the focus.
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || items.length <= firstNew.current) return;
    rows.current?.querySelectorAll<HTMLElement>(".row h2")[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [items.length]);
  if (!register.data && register.error)
    return (
      <Failure
        title={<T id="decisions.failed" />}
        code={register.error.code}
        onRetry={() => void register.refetch()}
        retrying={register.isFetching}
      />
    );
  if (!register.data) return <RowsSkeleton label={<T id="decisions.loading" />} count={5} />;
  return (
    <section className="stack" aria-label={t("decisions.results")} aria-busy={register.isPlaceholderData}>
      <OtherForms query={query} />
      {items.length === 0 ? (
        <Blank
          title={<T id="decisions.none" />}
          actions={
            <Button kind="second" onClick={() => onChange(everything)}>
              <T id="decisions.showAll" />
            </Button>
          }
        >
          <p>
            <T id="decisions.none.text" />
          </p>
        </Blank>
      ) : (
        <div ref={rows}>
          <Rows>
            {items.map((decision) => (
              <DecisionRow key={decision.number} decision={decision} />
            ))}
          </Rows>
        </div>
      )}
      {register.error && register.isFetchNextPageError && <Refusal code={register.error.code} />}
      {register.hasNextPage && (
        <p className="list-more">
          <Button
            kind="second"
            wide
            busy={register.isFetchingNextPage}
            onClick={() => {
              firstNew.current = items.length;
              void register.fetchNextPage();
            }}
          >
            <T id="decisions.more" />
          </Button>
        </p>
      )}
    </section>
  );
}

/** The same decisions for programs. */
function OtherForms({ query }: { query: RegisterQuery }) {
  const t = useT();
  const language = useLanguage();
  const csv = addressOf("/api/v1/moderation/decisions.csv", query, language);
  const feed = addressOf("/feeds/decisions.atom", query, language);
  return (
    <p className="small">
      <link rel="alternate" type="text/csv" href={csv} title={t("decisions.title")} />
      <link rel="alternate" type="application/atom+xml" href={feed} title={t("decisions.title")} />
      <a href={csv} download>
        <T id="decisions.csv" />
      </a>
      {" · "}
      <a href={feed} type="application/atom+xml">
        <T id="decisions.feed" />
      </a>
    </p>
  );
}

function useRegister(query: RegisterQuery) {
  return useInfiniteQuery({
    queryKey: ["moderation", "decisions", query],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/moderation/decisions", {
          params: {
            query: { ...apiQueryOf(query), ...(pageParam !== undefined && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
