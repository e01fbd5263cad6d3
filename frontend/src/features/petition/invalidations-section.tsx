import { useJurisdictions } from "~/api/reference";
import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Invalidation, Story } from "./use-story";

/** Which signatures do not count and why: everybody may check what moderators took away. */
export function InvalidationsSection({ story }: { story: Story }) {
  return (
    <section aria-labelledby="invalidations">
      <h2 id="invalidations">
        <T id="petition.invalidated.title" />
      </h2>
      <p>
        <T id="petition.invalidated.text" />
      </p>
      {story.invalidations.map((each) => (
        <Rule key={each.id} invalidation={each} />
      ))}
      <p className="note">
        <T id="petition.invalidated.complain" />
      </p>
    </section>
  );
}

function Rule({ invalidation }: { invalidation: Invalidation }) {
  const format = useFormat();
  const places = useJurisdictions().data;
  const { from, to, region, signatures, skipped, inForceBefore, inForceAfter } = invalidation;
  return (
    <section className="preview">
      <h3 className="small">
        <T
          id="petition.invalidated.rule"
          values={{ count: signatures, day: format.day(invalidation.doneAt, "day", "on") }}
        />
      </h3>
      {invalidation.liftedAt && (
        <div className="stack stack-tight">
          <p className="small">
            <b>
              <T
                id="petition.invalidated.lifted"
                values={{ day: format.day(invalidation.liftedAt, "day", "on") }}
              />
            </b>
          </p>
          <p className="small pre">
            <Localized text={invalidation.liftExplanation} />
          </p>
        </div>
      )}
      <Facts
        facts={[
          {
            name: <T id="petition.invalidated.reason" />,
            value: <T id={`petition.invalidated.reason.${invalidation.reasonCode}`} />,
          },
          {
            name: <T id="petition.invalidated.which" />,
            value: (
              <T
                id="petition.invalidated.window"
                values={{
                  from: format.instant(from, "short"),
                  to: format.instant(to, "short"),
                  region: invalidation.byRegion ? (region ? "named" : "small") : "all",
                  place: format.pick(places?.get(region)?.name).text,
                  origin: invalidation.byOrigin ? "yes" : "no",
                }}
              />
            ),
          },
          { name: <T id="petition.invalidated.why" />, value: <Localized text={invalidation.explanation} /> },
          { name: <T id="petition.rejected.basis" />, value: <Localized text={invalidation.legalBasis} /> },
          {
            name: <T id="petition.invalidated.tally" />,
            value: (
              <T
                id="petition.invalidated.beforeAfter"
                values={{ before: inForceBefore, after: inForceAfter, skipped }}
              />
            ),
          },
          { name: <T id="petition.invalidated.number" />, value: <code>{invalidation.id}</code> },
        ]}
      />
    </section>
  );
}
