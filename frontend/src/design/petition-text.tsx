import { Localized } from "~/i18n/localized-view";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Demands } from "./lists";

/** What a petition says below its title, as readers see it. */
export function PetitionText({
  summary,
  demands,
  background,
}: {
  summary: LocalizedText;
  demands: readonly LocalizedText[];
  background: LocalizedText | null | undefined;
}) {
  const format = useFormat();
  const reasons = format.pick(background);
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
      {reasons.text !== "" && (
        <section className="stack stack-near">
          <h2 className="h-small">
            <T id="design.text.background" />
          </h2>
          <div className="stack stack-near" lang={reasons.lang}>
            {paragraphs(reasons.text).map((paragraph, index) => (
              <p key={index} className="pre">
                {paragraph}
              </p>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** Empty lines part paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
