import { PetitionPage } from "~/features/petition/petition-page";
import { LatePart } from "./late-part";

const late = async () => (await import("./petition-late")).PetitionLate;
const answers = async () => (await import("./petition-answers")).PetitionAnswers;
const routed = async () => (await import("./petition-answers")).PetitionRouted;
const appeal = async () => (await import("~/features/appeal/appeal-part")).AppealPart;
const regions = async () => (await import("~/features/regions/regions-part")).RegionsPart;
const spread = async () => (await import("~/features/spread/spread-part")).SpreadPart;
const share = async () => (await import("~/features/share/share-part")).SharePart;
const lateQueue = async () => (await import("~/features/late-queue/late-queue")).LateQueue;

/** A petition; the organizer's news and following come after it, what agencies answered, and what may be done about a rejection. */
export function PetitionRoute() {
  return (
    <PetitionPage
      appeal={(petition, timeline) => (
        <LatePart feature="appeal" load={appeal} props={{ petition, timeline }} />
      )}
      answers={(petition, ways) => <LatePart feature="answer" load={answers} props={{ petition, ways }} />}
      routed={({ kind }) => <LatePart feature="answer" load={routed} props={{ kind }} />}
      spread={(petition, threshold) => (
        <LatePart feature="spread" load={spread} props={{ petition, threshold }} />
      )}
      regions={(petition) => <LatePart feature="regions" load={regions} props={{ petition }} />}
      share={(petition) => <LatePart feature="share" load={share} props={{ petition }} />}
      below={(petition) => (
        <>
          {petition.state === "SUBMITTED" && <LatePart feature="late-queue" load={lateQueue} props={{}} />}
          <LatePart feature="following" load={late} props={{ petition }} />
        </>
      )}
    />
  );
}
