import { useEffect, useRef, useState } from "react";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { SelectField } from "~/design/field";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type ListQuery, shows } from "./list-query";

// Where the filters stand beside the list, in style layout.css.
const beside = "(min-width: 62rem)";

/** Words, region, topic and state; each choice works at once, the words when they are sent. */
export function Filters({ query, onChange }: { query: ListQuery; onChange: (query: ListQuery) => void }) {
  const t = useT();
  const format = useFormat();
  const [words, setWords] = useState(query.words);
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const more = useOpenBeside();
  return (
    <form
      role="search"
      className="filters"
      aria-label={t("petitions.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...query, words: words.trim() });
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
            <option value="KZ">{t("petitions.region.national")}</option>
            {jurisdictions?.all
              .filter(({ level }) => level === "REGION")
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {format.pick(name).text}
                </option>
              ))}
          </SelectField>
          <SelectField
            label={<T id="petitions.topic" />}
            value={query.topic}
            onChange={(event) => onChange({ ...query, topic: event.target.value })}
          >
            <option value="">{t("petitions.topic.all")}</option>
            {topics?.all.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {format.pick(name).text}
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
              </Choice>
            ))}
          </fieldset>
        </div>
      </details>
    </form>
  );
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
