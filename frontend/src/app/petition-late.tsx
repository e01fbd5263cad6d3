import { useEffect } from "react";
import type { Petition } from "~/api/petition";
import { countVisit } from "~/api/visit";
import { FollowPart } from "~/features/following/follow-part";

/** What comes after a petition: the organizer's news, following, and counting by which link somebody came. */
export function PetitionLate({ petition }: { petition: Petition }) {
  const { id } = petition;
  useEffect(() => countVisit(id), [id]);
  return <FollowPart petition={petition} />;
}
