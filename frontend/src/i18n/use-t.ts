import { useCallback } from "react";
import { useCatalogue } from "./context";
import type { MessageId, PlainValues } from "./messages";

/** Text for attributes and for places that want a string; elements take `<T id="..."/>`. */
export function useT(): (id: MessageId, values?: PlainValues) => string {
  const catalogue = useCatalogue();
  return useCallback((id, values) => catalogue.text(id, values), [catalogue]);
}
