import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Rows } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Filters } from "./filters";
import { apiQueryOf, everything, type ListQuery, paramsOf, queryOf, sortsFor } from "./list-query";
import { PetitionRow } from "./petition-row";

export function PetitionsPage() {
  const t = useT();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const change = (next: ListQuery) => setParams(paramsOf(next), { preventScrollReset: true });
  return (
    <div className="wrap">
      <PageHead
        title={t("petitions.title")}
        beside={
          <ButtonLink to={`/${language}/start`} kind="second" icon="pen">
            <T id="petitions.start" />
          </ButtonLink>
        }
      />
      <div className="split split-filter">
        <Filters key={query.words} query={query} onChange={change} />
        <Results query={query} onChange={change} />
      </div>
    </div>
  );
}

function Results({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const t = useT();
  const list = usePetitionList(query);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const rows = useRef<HTMLDivElement>(null);
  // The first row that "show more" brought takes the focus.
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || items.length <= firstNew.current) return;
    rows.current?.querySelectorAll<HTMLAnchorElement>(".row h2 a")[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [items.length]);
  return (
    <section aria-label={t("petitions.results")} aria-busy={list.isPlaceholderData}>
      <div className="spread list-head">
        <p role="status">
          {total !== undefined && (
            <T
              id={query.words === "" ? "petitions.total" : "petitions.totalFor"}
              values={{ total, words: query.words, b: (words) => <b className="num">{words}</b> }}
            />
          )}
        </p>
        <Order query={query} onChange={onChange} />
      </div>
      <Chips query={query} onChange={onChange} />
      {list.error && !list.data ? (
        <Failure
          title={<T id="petitions.failed" />}
          code={list.error.code}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        >
          <p>
            <T id={list.error.code === "OFFLINE" ? "petitions.failed.offline" : "petitions.failed.text"} />
          </p>
        </Failure>
      ) : !list.data ? (
        <RowsSkeleton label={<T id="petitions.loading" />} count={5} />
      ) : items.length === 0 ? (
        <NothingFound query={query} onChange={onChange} />
      ) : (
        <div ref={rows}>
          <Rows>
            {items.map((petition) => (
              <PetitionRow key={petition.id} petition={petition} />
            ))}
          </Rows>
        </div>
      )}
      {list.hasNextPage && (
        <p className="list-more">
          <Button
            kind="second"
            wide
            busy={list.isFetchingNextPage}
            onClick={() => {
              firstNew.current = items.length;
              void list.fetchNextPage();
            }}
          >
            <T
              id={list.isFetchNextPageError ? "petitions.moreAgain" : "petitions.more"}
              values={{ count: Math.min(20, (total ?? 0) - items.length) }}
            />
          </Button>
        </p>
      )}
    </section>
  );
}

function usePetitionList(query: ListQuery) {
  const asked = apiQueryOf(query);
  return useInfiniteQuery({
    queryKey: ["petitions", asked],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/petitions", {
          params: { query: pageParam === null ? asked : { ...asked, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function Order({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const t = useT();
  const possible = sortsFor(query.show);
  return (
    <div className="field field-row">
      <label htmlFor="sort">
        <T id="petitions.order" />
      </label>
      <select
        id="sort"
        value={query.sort}
        onChange={(event) =>
          onChange({ ...query, sort: possible.find((name) => name === event.target.value) ?? "trending" })
        }
      >
        {possible.map((name) => (
          <option key={name} value={name}>
            {t(`petitions.sort.${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What narrows the list, each to be taken away. */
function Chips({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const chips: { key: string; name: ReactNode; without: Partial<ListQuery> }[] = [];
  if (query.words !== "")
    chips.push({
      key: "words",
      name: t("petitions.quoted", { words: query.words }),
      without: { words: "" },
    });
  if (query.region !== "")
    chips.push({
      key: "region",
      name:
        query.region === "KZ"
          ? t("petitions.region.national")
          : format.pick(jurisdictions?.get(query.region)?.name).text || query.region,
      without: { region: "" },
    });
  if (query.topic !== "")
    chips.push({
      key: "topic",
      name: format.pick(topics?.get(query.topic)?.name).text || query.topic,
      without: { topic: "" },
    });
  if (query.show !== "all")
    chips.push({ key: "show", name: t(`petitions.show.${query.show}`), without: { show: "all" } });
  if (chips.length === 0) return null;
  return (
    <ul className="chips list-chips plain">
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => onChange({ ...query, ...without })}>
            <span className="hidden-visually">
              <T id="petitions.without" />
            </span>
            {name}
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const language = useLanguage();
  const isNarrowed = query.region !== "" || query.topic !== "" || query.show !== "all";
  return (
    <Blank
      title={
        <T id={query.words === "" ? "petitions.none" : "petitions.noneFor"} values={{ words: query.words }} />
      }
      actions={
        <>
          <ButtonLink to={`/${language}/start`} icon="pen">
            <T id="petitions.start" />
          </ButtonLink>
          {isNarrowed ? (
            <Button kind="second" onClick={() => onChange({ ...everything, words: query.words })}>
              <T id={query.words === "" ? "petitions.showAll" : "petitions.searchEverywhere"} />
            </Button>
          ) : (
            query.words !== "" && (
              <Button kind="second" onClick={() => onChange(everything)}>
                <T id="petitions.showAll" />
              </Button>
            )
          )}
        </>
      }
    >
      <p>
        <T id={query.words === "" ? "petitions.noneHelp" : "petitions.noneForHelp"} />
      </p>
    </Blank>
  );
}
