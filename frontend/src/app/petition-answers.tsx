import type { Escalation, Petition } from "~/api/petition";
import { AnswersPart } from "~/features/answer/answers-part";
import { RoutedFact, RoutesPart } from "~/features/route/routes-part";
import { LatePart } from "./late-part";

const rating = async () => (await import("~/features/rating/rating-part")).RatingPart;
const commitment = async () => (await import("~/features/commitment/commitment-part")).CommitmentPart;
const extensions = async () => (await import("~/features/clock/extension-notes")).ExtensionNotes;
const routes = () => Promise.resolve(RoutesPart);
const routed = () => Promise.resolve(RoutedFact);

/** What the agencies of a petition returned, took more time for, announced, answered and promised, and how those who signed rate it. */
export function PetitionAnswers({ petition, ways }: { petition: Petition; ways: readonly Escalation[] }) {
  return (
    <>
      {ways.some((way) => way.routes.length > 0) && (
        <LatePart feature="route" load={routes} props={{ ways }} />
      )}
      {ways.some(({ extension }) => extension) && (
        <LatePart feature="clock" load={extensions} props={{ ways }} />
      )}
      <AnswersPart petition={petition} ways={ways} />
      <LatePart feature="commitment" load={commitment} props={{ petition, ways }} />
      <LatePart feature="rating" load={rating} props={{ petition, ways }} />
    </>
  );
}

/** How the timeline tells of a return. */
export function PetitionRouted({ kind }: { kind: string }) {
  return <LatePart feature="route" load={routed} props={{ kind }} />;
}
