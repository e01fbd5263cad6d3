import type { RouteObject, ShouldRevalidateFunctionArgs } from "react-router";
import { isLanguage } from "~/i18n/language";
import { loadFeature } from "./load-catalogue";

/** Loads the texts of features beside the file of their page. They depend on the language alone. */
export function textsOf(...features: string[]): Pick<RouteObject, "loader" | "shouldRevalidate"> {
  return {
    loader: async ({ params }) => {
      const { language } = params;
      // Without a language the site itself leads elsewhere.
      if (isLanguage(language)) await Promise.all(features.map((feature) => loadFeature(language, feature)));
      return null;
    },
    shouldRevalidate: otherLanguage,
  };
}

export function otherLanguage({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams["language"] !== nextParams["language"];
}
