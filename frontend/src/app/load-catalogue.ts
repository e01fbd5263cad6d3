import type { Language } from "~/i18n/language";
import { Catalogue, type Messages } from "~/i18n/messages";

const everywhere: Record<Language, () => Promise<{ messages: Messages }>> = {
  kk: () => import("./messages-kk"),
  ru: () => import("./messages-ru"),
  en: () => import("./messages-en"),
};

// One file a feature and language: who reads a petition loads no texts of the desks, and not even where they lie.
const ofReaders = import.meta.glob<Messages>(
  "../features/{home,petitions,petition,sign,sign-in,answer,following}/messages.*.json",
  { import: "default" },
);

// The promise, not what came of it: the loaders of the site and of its page run side by side and must share one.
const loading = new Map<Language, Promise<Catalogue>>();

export function loadCatalogue(language: Language): Promise<Catalogue> {
  let catalogue = loading.get(language);
  if (!catalogue) {
    catalogue = everywhere[language]().then(({ messages }) => new Catalogue(language, messages));
    loading.set(language, catalogue);
    // Whoever tries again after a broken line shall not get the old failure.
    catalogue.catch(() => loading.delete(language));
  }
  return catalogue;
}

/** Adds the texts of a feature; nothing of it is shown before. */
export async function loadFeature(language: Language, feature: string): Promise<void> {
  const file = `../features/${feature}/messages.${language}.json`;
  const load = ofReaders[file] ?? (await import("./desk-texts")).ofDesks[file];
  if (!load) throw new Error(`No messages of ${feature} in ${language}`);
  const [catalogue, messages] = await Promise.all([loadCatalogue(language), load()]);
  catalogue.add(messages);
}

/** All texts at once, for tests. */
export async function loadWholeCatalogue(language: Language): Promise<Catalogue> {
  const { ofDesks } = await import("./desk-texts");
  const features = new Set(Object.keys({ ...ofReaders, ...ofDesks }).map((path) => path.split("/")[2] ?? ""));
  await Promise.all([...features].map((feature) => loadFeature(language, feature)));
  return loadCatalogue(language);
}
