import { createElement, Fragment, type ReactNode } from "react";
import { useCatalogue } from "./context";
import type { MessageId, RichValues } from "./messages";

/**
 * A message. Tags in it become elements:
 * `"a.b": "See <link>the rules</link>"` with `values={{ link: (text) => <Link to="...">{text}</Link> }}`.
 */
export function T({ id, values = {} }: { id: MessageId; values?: RichValues | undefined }): ReactNode {
  const catalogue = useCatalogue();
  // The order of the parts is fixed by the message, so they are children one by one, as if written in JSX. A list
  // would want keys, and React asks for them even behind Children.toArray.
  return createElement(Fragment, undefined, ...catalogue.parts(id, values));
}
