import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Decision } from "./decision";
import { withholdsText } from "./queue";

/** What everybody will read, before it is so. */
export function PublicDecision({
  decision: { verdict, reasonCode, legalBasis, explanation, highestLevel },
}: {
  decision: Pick<Decision, "legalBasis" | "explanation"> & {
    verdict: Decision["verdict"] | "STOP";
    reasonCode?: Decision["reasonCode"];
    highestLevel?: boolean;
  };
}) {
  const format = useFormat();
  if (!verdict) return null;
  const basis = format.pick(legalBasis);
  const why = format.pick(explanation);
  return (
    <section className="preview">
      <h3 className="small">
        <T id="moderation.public" />
      </h3>
      <p className="small">
        <b>
          <T id={`moderation.public.${verdict}`} values={{ day: format.day(new Date()) }} />
        </b>
        {reasonCode && verdict === "REJECT" && (
          <>
            {" "}
            <T id={`moderation.reason.${reasonCode}`} />.
          </>
        )}
      </p>
      {verdict !== "PUBLISH" && why.text !== "" && (
        <p className="small pre">
          <Localized text={explanation} />
        </p>
      )}
      {verdict !== "PUBLISH" && basis.text !== "" && (
        <p className="note pre">
          <T id="moderation.public.basis" /> <Localized text={legalBasis} />
        </p>
      )}
      {verdict === "REJECT" && reasonCode && (
        <p className="note">
          <T id={withholdsText(reasonCode) ? "moderation.public.withheld" : "moderation.public.shown"} />
        </p>
      )}
      {verdict === "PUBLISH" && highestLevel && (
        <p className="small">
          <T id="moderation.public.level" />
        </p>
      )}
      {verdict === "PUBLISH" && (
        <p className="note">
          <T id="moderation.public.next" />
        </p>
      )}
    </section>
  );
}
