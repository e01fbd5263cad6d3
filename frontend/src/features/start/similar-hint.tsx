import { useEffect, useState } from "react";
import { collects } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { useSimilar } from "~/api/similar";
import { ButtonLink } from "~/design/button";
import { SimilarRows } from "~/design/similar-rows";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import type { Draft } from "./draft";
import { country } from "./draft";

/** Somebody who pauses so long has finished a word. */
const pauseMillis = 600;
/** Shorter ones resemble too much. */
const shortest = 8;

/** While somebody writes a title: petitions that demand the same already, to be signed instead. */
export function SimilarHint({ draft }: { draft: Draft }) {
  const language = useLanguage();
  const written = draft.languages.find((each) => draft.title[each].trim().length >= shortest);
  const title = useSettled(written ? draft.title[written].trim() : "");
  const { data: found = [] } = useSimilar(title, written ?? language);
  const jurisdictions = useJurisdictions().data;
  const shown = title === "" ? [] : found;
  return (
    <section className="similar-hint" aria-labelledby={shown.length > 0 ? "similar" : undefined}>
      <p role="status" className="hidden-visually">
        {shown.length > 0 && <T id="start.similar.found" values={{ count: shown.length }} />}
      </p>
      {shown.length > 0 && (
        <div className="panel panel-framed stack stack-tight">
          <h2 className="h-small" id="similar">
            <T id="start.similar" />
          </h2>
          <p className="note">
            <T id="start.similar.why" />
          </p>
          <SimilarRows
            newTab
            petitions={shown}
            where={({ jurisdiction }) =>
              jurisdiction === country ? (
                <T id="design.wholeCountry" />
              ) : (
                <Localized text={jurisdictions?.get(jurisdiction)?.name} />
              )
            }
            count={({ tally }) => <T id="start.similar.count" values={{ count: tally.inForce }} />}
            action={(petition) =>
              collects(petition.state) ? (
                <ButtonLink kind="second" to={`/${language}/petitions/${petition.id}/sign`} icon="pen">
                  <T id="start.similar.sign" />
                </ButtonLink>
              ) : null
            }
          />
        </div>
      )}
    </section>
  );
}

/** A text once it has not changed for a while; an empty one at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === "" ? 0 : pauseMillis);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : settled;
}
