import type { Petition } from "~/api/petition";
import { ButtonAnchor, ButtonRow } from "~/design/button";
import { T } from "~/i18n/t";
import { useLanguage } from "~/i18n/context";
import { codeOf, posterOf } from "./links";

/** To print and hang up. */
export function PosterSection({ petition }: { petition: Petition }) {
  const language = useLanguage();
  return (
    <section className="stack stack-near" aria-labelledby="poster">
      <h2 id="poster">
        <T id="desk.poster" />
      </h2>
      <p>
        <T id="desk.poster.lead" />
      </p>
      <ButtonRow>
        <ButtonAnchor kind="second" href={posterOf(petition.id, "kk")} download>
          <T id="desk.poster.kk" />
        </ButtonAnchor>
        <ButtonAnchor kind="second" href={posterOf(petition.id, "ru")} download>
          <T id="desk.poster.ru" />
        </ButtonAnchor>
        <ButtonAnchor kind="second" href={codeOf(petition.id, language, "png", "poster")} download>
          <T id="desk.poster.png" />
        </ButtonAnchor>
        <ButtonAnchor kind="second" href={codeOf(petition.id, language, "svg", "poster")} download>
          <T id="desk.poster.svg" />
        </ButtonAnchor>
      </ButtonRow>
    </section>
  );
}
