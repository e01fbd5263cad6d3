import type { Petition } from "~/api/petition";
import { Demands } from "~/design/lists";
import { paragraphs } from "~/design/petition-text";
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
          <p key={number}>
            <Localized text={text} />
          </p>
        ))}
      </Demands>
    </section>
  );
}

/** Why it matters; many petitions say it all in their summary. */
export function PetitionReasons({ petition }: { petition: Petition }) {
  const format = useFormat();
  const { text, lang } = format.pick(petition.background);
  if (text === "") return null;
  return (
    <section aria-labelledby="background">
      <h2 id="background">
        <T id="petition.background" />
      </h2>
      <div className="stack" lang={lang}>
        {paragraphs(text).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
