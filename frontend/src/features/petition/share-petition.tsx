import type { Petition } from "~/api/petition";
import { Share } from "~/design/share";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

export function SharePetition({ petition }: { petition: Petition }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <section aria-labelledby="share">
      <h2 id="share">
        <T id="petition.share" />
      </h2>
      {petition.state === "SEEDING" && (
        <p>
          <T id="petition.share.seeding" />
        </p>
      )}
      <Share
        url={`${window.location.origin}/${language}/petitions/${petition.id}`}
        title={format.pick(petition.title).text}
      />
    </section>
  );
}
