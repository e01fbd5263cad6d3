import { Localized } from "~/i18n/localized-view";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { Demands } from "./lists";
import { Reasons, type ReasonsGiven } from "./reasons";

/** What a petition says below its title, as readers see it. */
export function PetitionText({
  summary,
  demands,
  background,
  formatted,
  images,
  described,
}: ReasonsGiven & {
  summary: LocalizedText;
  demands: readonly LocalizedText[];
}) {
  const saysWhy = images.length > 0 || Object.values(background ?? {}).some(Boolean);
  return (
    <>
      <p className="lead pre">
        <Localized text={summary} />
      </p>
      <section className="stack stack-near">
        <h2 className="h-small">
          <T id="design.text.demands" />
        </h2>
        <Demands>
          {demands.map((demand, index) => (
            <p key={index} className="pre">
              <Localized text={demand} />
            </p>
          ))}
        </Demands>
      </section>
      {saysWhy && (
        <section className="stack stack-near">
          <h2 className="h-small">
            <T id="design.text.background" />
          </h2>
          <Reasons background={background} formatted={formatted} images={images} described={described} />
        </section>
      )}
    </>
  );
}
