import { paragraphs } from "~/design/paragraphs";
import { type DemandOutcome, Outcome, OutcomeTally } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** An answer demand by demand, as the public sees it; what is not written yet says so. */
export function PublicAnswer({
  demands,
  answers,
  text,
}: {
  demands: readonly { number: number; text: LocalizedText }[];
  answers: readonly { demand: number; outcome: DemandOutcome | undefined; reasons: LocalizedText }[];
  text: LocalizedText | null | undefined;
}) {
  const format = useFormat();
  const whole = format.pick(text);
  const counts: Partial<Record<DemandOutcome, number>> = {};
  for (const { outcome } of answers) if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return (
    <div className="stack stack-near">
      <OutcomeTally counts={counts} />
      {whole.text !== "" && (
        <div lang={whole.lang} className="stack stack-near">
          {paragraphs(whole.text).map((paragraph, index) => (
            <p key={index} className="pre">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      <ol className="answers plain">
        {demands.map(({ number, text: demand }) => {
          const answer = answers.find((each) => each.demand === number);
          const reasons = format.pick(answer?.reasons);
          return (
            <li key={number}>
              <p className="asked">
                <b>{format.number(number)}</b>
                <Localized text={demand} />
              </p>
              <div className="said">
                {answer?.outcome ? (
                  <Outcome outcome={answer.outcome} />
                ) : (
                  <p className="muted">
                    <T id="agency.notAnswered" />
                  </p>
                )}
                <div lang={reasons.lang} className="stack stack-near">
                  {paragraphs(reasons.text).map((paragraph, index) => (
                    <p key={index} className="pre">
                      {paragraph}
                    </p>
                  ))}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
