import type { Escalation, Petition } from "~/api/petition";
import { AnswersPart } from "~/features/answer/answers-part";
import { LatePart } from "./late-part";

const rating = async () => (await import("~/features/rating/rating-part")).RatingPart;
const commitment = async () => (await import("~/features/commitment/commitment-part")).CommitmentPart;

/** What agencies answered, what they promised with it, and how those who signed rate it. */
export function AnswersLate(props: { petition: Petition; ways: readonly Escalation[] }) {
  return (
    <>
      <AnswersPart {...props} />
      <LatePart feature="commitment" load={commitment} props={props} />
      <LatePart feature="rating" load={rating} props={props} />
    </>
  );
}
