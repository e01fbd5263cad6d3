import type { Petition } from "~/api/petition";
import { ButtonLink, ButtonRow } from "~/design/button";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";

/** The way to the card for other sites. */
export function EmbedSection({ petition }: { petition: Petition }) {
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="embed">
      <h2 id="embed">
        <T id="desk.embed" />
      </h2>
      <p>
        <T id="desk.embed.lead" />
      </p>
      <ButtonRow>
        <ButtonLink to={`/${language}/petitions/${petition.id}/embed`} kind="second">
          <T id="desk.embed.go" />
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}
