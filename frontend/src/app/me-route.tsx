import { MePage } from "~/features/me/me-page";
import { LatePart } from "./late-part";

const load = async () => (await import("~/features/following/my-follows")).MyFollows;

/** My page, with what I follow. */
export function MeRoute() {
  return <MePage following={<LatePart feature="following" load={load} props={{}} />} />;
}
