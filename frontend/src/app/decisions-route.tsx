import { DecisionsPage } from "~/features/decisions/decisions-page";
import { LatePart } from "./late-part";

const lateQueue = async () => (await import("~/features/late-queue/late-queue")).LateQueue;

/** The register of decisions, with a notice while the moderators are late. */
export function DecisionsRoute() {
  return (
    <DecisionsPage
      notice={<LatePart feature="late-queue" load={lateQueue} props={{ isByDecisions: true }} />}
    />
  );
}
