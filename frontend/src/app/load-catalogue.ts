import type { Language } from "~/i18n/language";
import { Catalogue, type Messages } from "~/i18n/messages";

const loaders: Record<Language, () => Promise<{ messages: Messages }>> = {
  kk: () => import("./messages-kk"),
  ru: () => import("./messages-ru"),
  en: () => import("./messages-en"),
};

const loaded = new Map<Language, Catalogue>();

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  let catalogue = loaded.get(language);
  if (!catalogue) {
    catalogue = new Catalogue(language, (await loaders[language]()).messages);
    loaded.set(language, catalogue);
  }
  return catalogue;
}
