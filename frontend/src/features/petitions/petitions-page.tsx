import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { sentWithPage } from "~/api/page-data";
import { useJurisdictions, useTopics } from "~/api/reference";
import type { components } from "~/api/schema";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Rows } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { languageNames } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Filters } from "./filters";
import {
  apiQueryOf,
  everything,
  isOfTheHour,
  type ListQuery,
  paramsOf,
  queryOf,
  sortsFor,
  withWords,
} from "./list-query";
import { PetitionRow } from "./petition-row";

type PetitionList = components["schemas"]["PetitionList"];

export function PetitionsPage() {
  const t = useT();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const list = usePetitionList(query);
  const first = list.data?.pages[0];
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
        <Filters
          key={query.words}
          query={query}
          counts={first?.counts}
          total={first?.total}
          onChange={change}
        />
        <Results query={query} list={list} onChange={change} />
      </div>
    </div>
  );
}

function Results({
  query,
  list,
  onChange,
}: {
  query: ListQuery;
  list: ReturnType<typeof usePetitionList>;
  onChange: (query: ListQuery) => void;
}) {
  const t = useT();
  const format = useFormat();
  const pages = list.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const found = new Set(pages.flatMap((page) => page.found));
  const total = pages[0]?.total;
  const rankedAt = pages[0]?.rankedAt;
  const rows = useRef<HTMLDivElement>(null);
  // The first row that "show more" brought takes the focus.
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || items.length <= firstNew.current) return;
    rows.current?.querySelectorAll<HTMLAnchorElement>(".row h2 a")[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [items.length]);
  return (
    <section id="results" aria-label={t("petitions.results")} aria-busy={list.isPlaceholderData}>
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
      {rankedAt !== undefined && items.length > 1 && isOfTheHour(query.sort) && (
        <p className="note list-ranked">
          <T id="petitions.rankedAt" values={{ time: format.time(rankedAt) }} />
        </p>
      )}
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
              <PetitionRow key={petition.id} petition={petition} found={found} />
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
    initialData: () => {
      if (paramsOf(query).size > 0) return undefined;
      const sent = sentWithPage((list: PetitionList) => "items" in list);
      return sent && { pages: [sent], pageParams: [null] };
    },
    // The page may have been kept since.
    initialDataUpdatedAt: 0,
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
  const possible = sortsFor(query);
  return (
    <div className="field field-row">
      <label htmlFor="sort">
        <T id="petitions.order" />
      </label>
      <select
        id="sort"
        value={query.sort}
        onChange={(event) =>
          onChange({ ...query, sort: possible.find((name) => name === event.target.value) ?? query.sort })
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
  const chips: { key: string; name: ReactNode; lang?: string; without: ListQuery }[] = [];
  if (query.words !== "")
    chips.push({
      key: "words",
      name: t("petitions.quoted", { words: query.words }),
      without: withWords(query, ""),
    });
  if (query.region !== "")
    chips.push({
      key: "region",
      name:
        query.region === "KZ"
          ? t("petitions.region.national")
          : format.pick(jurisdictions?.get(query.region)?.name).text || query.region,
      without: { ...query, region: "" },
    });
  if (query.topic !== "")
    chips.push({
      key: "topic",
      name: format.pick(topics?.get(query.topic)?.name).text || query.topic,
      without: { ...query, topic: "" },
    });
  if (query.show !== "all")
    chips.push({ key: "show", name: t(`petitions.show.${query.show}`), without: { ...query, show: "all" } });
  if (query.language !== "")
    chips.push({
      key: "language",
      name: languageNames[query.language],
      lang: query.language,
      without: { ...query, language: "" },
    });
  if (chips.length === 0) return null;
  return (
    <ul className="chips list-chips plain">
      {chips.map(({ key, name, lang, without }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => onChange(without)}>
            <span className="hidden-visually">
              <T id="petitions.without" />
            </span>
            <span lang={lang}>{name}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const language = useLanguage();
  const isNarrowed =
    query.region !== "" || query.topic !== "" || query.show !== "all" || query.language !== "";
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
            <Button kind="second" onClick={() => onChange(withWords(everything, query.words))}>
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
