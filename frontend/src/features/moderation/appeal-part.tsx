import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Case } from "./case";

/** Why it was rejected, and what its organizer says against that. */
export function AppealPart({ rejection, appeal }: { rejection: Case["rejection"]; appeal: Case["appeal"] }) {
  const format = useFormat();
  if (!rejection) return null;
  return (
    <section className="preview" aria-labelledby="rejection">
      <h2 className="h-small" id="rejection">
        <T id="moderation.rejection" values={{ day: format.day(rejection.decidedAt, "day", "on") }} />
      </h2>
      <Facts
        facts={[
          ...(rejection.reasonCode
            ? [
                {
                  name: <T id="moderation.reason" />,
                  value: <T id={`moderation.reason.${rejection.reasonCode}`} />,
                },
              ]
            : []),
          { name: <T id="moderation.field.legalBasis" />, value: <Localized text={rejection.legalBasis} /> },
          {
            name: <T id="moderation.field.explanation" />,
            value: <Localized text={rejection.explanation} />,
          },
        ]}
      />
      {appeal && (
        <>
          <h2 className="h-small">
            <T id="moderation.appeal" values={{ day: format.day(appeal.appealedAt, "day", "on") }} />
          </h2>
          <p className="pre">
            {appeal.text ? <Localized text={appeal.text} /> : <T id="moderation.appeal.forgotten" />}
          </p>
          <p className="note">
            <T id="moderation.appeal.notPublic" />
          </p>
        </>
      )}
    </section>
  );
}
