import { type ReactNode, Suspense } from "react";
import { Link } from "react-router";
import type { Escalation, Petition, Threshold } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Disclosure } from "~/design/disclosure";
import { SpreadSays } from "~/design/spread-says";
import { StateLabel } from "~/design/marks";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { late } from "./late";

/** Below a summary that is closed at first. */
const Proof = late(async () => (await import("./proof")).Proof);

/** The element that holds the proof of a tier. */
export const proofId = (tier: number) => `why-${tier}`;

/** Every tier: how many, who gets the petition and what it made of those before, how long they have, and why that many. */
export function Recipients({
  petition,
  ways,
  spread,
}: {
  petition: Petition;
  ways: readonly Escalation[];
  /** From how many signatures on each region counts. */
  spread?: ((petition: Petition, threshold: Threshold) => ReactNode) | undefined;
}) {
  const agencies = useAgencies().data;
  const format = useFormat();
  const language = useLanguage();
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">
        <T id={petition.state === "CLOSED" ? "petition.thresholds" : "petition.recipients"} />
      </h2>
      <ol className="tiers plain">
        {petition.thresholds.map((threshold) => {
          // The term of a case that was routed on is another one, and stands beside the case.
          const routed = ways.find((way) => way.tier === threshold.tier && way.agency !== threshold.agency);
          return (
            <li key={threshold.tier}>
              <div className="tier-line">
                <b>{format.number(threshold.required)}</b>
                <Link to={`/${language}/agencies/${threshold.agency}`}>
                  <Localized text={agencies?.get(threshold.agency)?.name} />
                </Link>
              </div>
              {threshold.reachedAt && (
                <p>
                  <StateLabel kind="reached">
                    <T
                      id="petition.reachedOn"
                      values={{ day: format.day(threshold.reachedAt, "short", "on") }}
                    />
                  </StateLabel>
                </p>
              )}
              <p className="note">
                {routed ? (
                  <T
                    id="petition.routedTo"
                    values={{ agency: format.pick(agencies?.get(routed.agency)?.name).text }}
                  />
                ) : threshold.reachedAt || petition.state !== "CLOSED" ? (
                  <T
                    id={threshold.reachedAt ? "petition.reviewed" : "petition.forwarding"}
                    values={{ days: threshold.reviewWorkingDays }}
                  />
                ) : (
                  <T id="design.missing.never" />
                )}{" "}
                <SpreadSays spread={threshold.proof.spread} />
              </p>
              <Disclosure
                id={proofId(threshold.tier)}
                summary={<T id="petition.why" values={{ required: threshold.required }} />}
              >
                <Suspense>
                  <Proof petition={petition} threshold={threshold} />
                </Suspense>
                {threshold.proof.spread && spread?.(petition, threshold)}
              </Disclosure>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
