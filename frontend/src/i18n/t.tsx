import { Children, type ReactNode } from "react";
import { useCatalogue } from "./context";
import type { MessageId, RichValues } from "./messages";

/**
 * A message. Tags in it become elements:
 * `"a.b": "See <link>the rules</link>"` with `values={{ link: (text) => <Link to="...">{text}</Link> }}`.
 */
export function T({ id, values = {} }: { id: MessageId; values?: RichValues | undefined }): ReactNode {
  const catalogue = useCatalogue();
  // The parts get their keys here: a caller's tag function cannot know its place.
  return <>{Children.toArray(catalogue.parts(id, keyed(values)))}</>;
}

/** What stands between tags comes as a list, and a list wants keys too. */
function keyed(values: RichValues): RichValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "function" ? (chunks: ReactNode[]) => value(Children.toArray(chunks)) : value,
    ]),
  );
}
