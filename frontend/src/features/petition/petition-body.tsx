import { lazy, Suspense } from "react";
import type { Petition } from "~/api/petition";
import { MissingPart } from "~/design/failed-part";
import { Demands } from "~/design/lists";
import type { ReasonsGiven } from "~/design/reasons";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

export function PetitionDemands({ petition }: { petition: Petition }) {
  if (petition.demands.length === 0) return null;
  return (
    <section aria-labelledby="demands">
      <h2 id="demands">
        <T id="petition.demands" values={{ count: petition.demands.length }} />
      </h2>
      <Demands>
        {petition.demands.map(({ number, text }) => (
          <p key={number} className="pre">
            <Localized text={text} />
          </p>
        ))}
      </Demands>
    </section>
  );
}

/**
 * What formats a text and shows pictures comes after the page; where the line breaks, the text stands as it was written
 * and what is missing is said.
 */
const Reasons = lazy(() =>
  import("~/design/reasons").then(
    (file) => ({ default: file.Reasons }),
    () => ({ default: Unformatted }),
  ),
);

function Unformatted(given: ReasonsGiven) {
  return (
    <>
      <Plain {...given} />
      <MissingPart />
    </>
  );
}

function Plain({ background }: ReasonsGiven) {
  const { text, lang } = useFormat().pick(background);
  return (
    <p className="pre" lang={lang}>
      {text}
    </p>
  );
}

/** Why it matters; many petitions say it all in their summary. */
export function PetitionReasons({ petition }: { petition: Petition }) {
  const { background, formattedBackground: formatted, state, own } = petition;
  // Pictures of a rejected petition are not public.
  const images = state === "REJECTED" && !own ? [] : petition.images;
  if (!background && images.length === 0) return null;
  const given = { background, formatted, images };
  return (
    <section aria-labelledby="background">
      <h2 id="background">
        <T id="petition.background" />
      </h2>
      <Suspense fallback={<Plain {...given} />}>
        <Reasons {...given} />
      </Suspense>
    </section>
  );
}
