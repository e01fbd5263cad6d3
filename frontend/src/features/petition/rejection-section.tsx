import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Story } from "./use-story";

/** Why a moderator rejected it, in public. */
export function RejectionSection({ story }: { story: Story }) {
  const format = useFormat();
  const decision = story.timeline.data?.findLast(({ kind }) => kind === "REJECTED");
  const withheld = format.pick(story.petition.title).text === "";
  return (
    <section aria-labelledby="rejection">
      <h2 id="rejection">
        <T id="petition.rejected.title" />
      </h2>
      {withheld && (
        <p>
          <T id="petition.withheld.text" />
        </p>
      )}
      {decision && (
        <>
          <Facts
            facts={[
              ...(decision.reasonCode
                ? [
                    {
                      name: <T id="petition.rejected.reason" />,
                      value: <T id={`petition.reason.${decision.reasonCode}`} />,
                    },
                  ]
                : []),
              ...(decision.legalBasis
                ? [
                    {
                      name: <T id="petition.rejected.basis" />,
                      value: <Localized text={decision.legalBasis} />,
                    },
                  ]
                : []),
              { name: <T id="petition.rejected.day" />, value: format.day(decision.at) },
            ]}
          />
          {decision.text && (
            <p>
              <Localized text={decision.text} />
            </p>
          )}
        </>
      )}
    </section>
  );
}
