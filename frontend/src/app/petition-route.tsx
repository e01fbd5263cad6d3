import { useEffect } from "react";
import { useParams } from "react-router";
import { PetitionPage } from "~/features/petition/petition-page";
import { LatePart } from "./late-part";

const load = async () => (await import("~/features/following/follow-part")).FollowPart;

/** A petition; the organizer's news and following come after it. */
export function PetitionRoute() {
  const { id = "" } = useParams();
  useEffect(() => {
    if (location.search.includes("from="))
      import("~/api/visit").then(
        ({ countVisit }) => countVisit(id),
        () => undefined,
      );
  }, [id]);
  return (
    <PetitionPage below={(petition) => <LatePart feature="following" load={load} props={{ petition }} />} />
  );
}
