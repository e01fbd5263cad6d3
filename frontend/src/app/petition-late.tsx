import { useEffect } from "react";
import { isPublic, type Petition } from "~/api/petition";
import { countVisit } from "~/api/visit";
import { FollowPart } from "~/features/following/follow-part";
import { LatePart } from "./late-part";

const reasons = async () => (await import("~/features/reason/reasons-part")).ReasonsPart;

/** What comes after a petition: why people sign, the organizer's news, following, and counting by which link somebody came. */
export function PetitionLate({ petition }: { petition: Petition }) {
  const { id } = petition;
  useEffect(() => countVisit(id), [id]);
  return (
    <>
      {isPublic(petition.state) && petition.state !== "REJECTED" && (
        <LatePart feature="reason" load={reasons} props={{ petition }} />
      )}
      <FollowPart petition={petition} />
    </>
  );
}
