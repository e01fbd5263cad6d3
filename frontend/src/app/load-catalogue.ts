import type { Language } from "~/i18n/language";
import { Catalogue, type Messages } from "~/i18n/messages";

const everywhere: Record<Language, () => Promise<{ messages: Messages }>> = {
  kk: () => import("./messages-kk"),
  ru: () => import("./messages-ru"),
  en: () => import("./messages-en"),
};

// One file a feature and language: who reads a petition loads no texts of the desks. Those of the workplaces come with
// their pages, as even the names of the files weigh something (workplace-texts.ts).
const ofFeatures = import.meta.glob<Messages>(
  [
    "../features/*/messages.*.json",
    "!../features/{admin,agency,invalidation,moderation,reply}/messages.*.json",
  ],
  { import: "default" },
);

/** Adds features that can be loaded. */
export function addFeatures(features: typeof ofFeatures): void {
  Object.assign(ofFeatures, features);
}

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
  const load = ofFeatures[`../features/${feature}/messages.${language}.json`];
  if (!load) throw new Error(`No messages of ${feature} in ${language}`);
  const [catalogue, messages] = await Promise.all([loadCatalogue(language), load()]);
  catalogue.add(messages);
}

/** All texts at once, for tests. */
export async function loadWholeCatalogue(language: Language): Promise<Catalogue> {
  addFeatures((await import("./workplace-texts")).workplaceTexts);
  const features = new Set(Object.keys(ofFeatures).map((path) => path.split("/")[2] ?? ""));
  await Promise.all([...features].map((feature) => loadFeature(language, feature)));
  return loadCatalogue(language);
}
