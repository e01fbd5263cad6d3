import { useEffect, useRef, useState } from "react";
import { useJurisdictions, useTopics } from "~/api/reference";
import type { components } from "~/api/schema";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { SelectField } from "~/design/field";
import { isLanguage, languageNames, languages } from "~/i18n/language";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type ListQuery, type Show, shows, withWords } from "./list-query";

type FilterCounts = components["schemas"]["FilterCounts"];

// Where the filters stand beside the list, in style layout.css.
const beside = "(min-width: 62rem)";

/**
 * Words, region, topic, state and language; each choice works at once, the words when they are sent. A choice says how
 * many petitions it leaves.
 */
export function Filters({
  query,
  counts,
  total,
  onChange,
}: {
  query: ListQuery;
  counts: FilterCounts | undefined;
  /** How many petitions are listed now. */
  total: number | undefined;
  onChange: (query: ListQuery) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { data: session } = useSession();
  const [words, setWords] = useState(query.words);
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const more = useOpenBeside();
  const own = session?.authenticated === true ? session.region : undefined;
  const nameOf = (region: string) => format.pick(jurisdictions?.get(region)?.name).text;
  const counted = (name: string, count: number | undefined) =>
    counts === undefined ? name : t("petitions.withCount", { name, count: count ?? 0 });
  return (
    <form
      role="search"
      className="filters"
      aria-label={t("petitions.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(withWords(query, words.trim()));
      }}
    >
      <div className="field">
        <label htmlFor="words">
          <T id="petitions.words" />
        </label>
        <div className="search search-s">
          <input
            id="words"
            type="search"
            maxLength={200}
            enterKeyHint="search"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" icon="search">
            <span className="hidden-visually">
              <T id="petitions.search" />
            </span>
          </Button>
        </div>
      </div>
      <details className="disclosure filter-more" ref={more}>
        <summary>
          <T id="petitions.narrow" />
        </summary>
        <div className="stack stack-roomy">
          <SelectField
            label={<T id="petitions.region" />}
            value={query.region}
            onChange={(event) => onChange({ ...query, region: event.target.value })}
          >
            <option value="">{t("petitions.region.all")}</option>
            <option value="KZ">{counted(t("petitions.region.national"), counts?.jurisdictions["KZ"])}</option>
            {jurisdictions?.all
              .filter(({ level }) => level === "REGION")
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {counted(atLineStart(format.pick(name).text), counts?.jurisdictions[code])}
                </option>
              ))}
          </SelectField>
          {own && own !== query.region && (
            <p>
              <Button kind="quiet" icon="person" onClick={() => onChange({ ...query, region: own })}>
                <T id="petitions.myRegion" values={{ region: nameOf(own) }} />
              </Button>
            </p>
          )}
          <SelectField
            label={<T id="petitions.topic" />}
            value={query.topic}
            onChange={(event) => onChange({ ...query, topic: event.target.value })}
          >
            <option value="">{t("petitions.topic.all")}</option>
            {topics?.all.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {counted(format.pick(name).text, counts?.topics[slug])}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="petitions.language" />}
            value={query.language}
            onChange={({ target: { value } }) =>
              onChange({ ...query, language: isLanguage(value) ? value : "" })
            }
          >
            <option value="">{t("petitions.language.all")}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {counted(languageNames[language], counts?.languages[language])}
              </option>
            ))}
          </SelectField>
          <fieldset>
            <legend className="label">
              <T id="petitions.show" />
            </legend>
            {shows.map((show) => (
              <Choice
                key={show}
                type="radio"
                name="show"
                line={false}
                checked={query.show === show}
                onChange={() => onChange({ ...query, show })}
              >
                <T id={`petitions.show.${show}`} />
                {counts && show !== "all" && (
                  <span className="muted num"> {format.number(countOf(counts, show))}</span>
                )}
              </Choice>
            ))}
          </fieldset>
          <p className="filter-done">
            <Button
              wide
              onClick={(event) => {
                event.currentTarget.closest("details")?.removeAttribute("open");
                document.getElementById("results")?.scrollIntoView();
              }}
            >
              <T id="petitions.closeFilters" values={{ total: total ?? 0 }} />
            </Button>
          </p>
        </div>
      </details>
    </form>
  );
}

function countOf(counts: FilterCounts, show: Exclude<Show, "all">): number {
  const named = {
    open: counts.states["OPEN"],
    closed: counts.states["CLOSED"],
    sent: counts.escalations["FORWARDED"],
    registered: counts.escalations["REGISTERED"],
    answered: counts.escalations["ANSWERED"],
  };
  return named[show] ?? 0;
}

/** Open where there is room for it; on a phone the person opens it. */
function useOpenBeside() {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const media = window.matchMedia(beside);
    const follow = () => {
      if (box.current && media.matches) box.current.open = true;
    };
    follow();
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return box;
}
