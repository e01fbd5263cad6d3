import { HomePage } from "~/features/home/home-page";
import { LatePart } from "./late-part";

const lateQueue = async () => (await import("~/features/late-queue/late-queue")).LateQueue;

/** The home page, with a notice while the moderators are late. */
export function HomeRoute() {
  return <HomePage notice={<LatePart feature="late-queue" load={lateQueue} props={{}} />} />;
}
