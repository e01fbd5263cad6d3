import { createContext, use } from "react";
import type { Language } from "./language";
import type { Catalogue } from "./messages";

export const CatalogueContext = createContext<Catalogue | undefined>(undefined);

export function useCatalogue(): Catalogue {
  const catalogue = use(CatalogueContext);
  if (!catalogue) throw new Error("No language is loaded here");
  return catalogue;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useCatalogue().language;
}
