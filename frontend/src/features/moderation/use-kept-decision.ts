import { useSession } from "~/api/session";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { type Decision, isDecision, noDecision } from "./decision";

/** What a moderator has written, kept on this device: a session may end before it is sent. */
export function useKeptDecision(name: string): KeptInput<Decision> {
  const { data: session } = useSession();
  return useKeptInput<Decision>(name, session?.displayName ?? "", noDecision, isDecision);
}
