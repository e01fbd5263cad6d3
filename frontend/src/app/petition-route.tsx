import { PetitionPage } from "~/features/petition/petition-page";
import { LatePart } from "./late-part";

const load = async () => (await import("./petition-late")).PetitionLate;

/** A petition; the organizer's news and following come after it. */
export function PetitionRoute() {
  return (
    <PetitionPage below={(petition) => <LatePart feature="following" load={load} props={{ petition }} />} />
  );
}
