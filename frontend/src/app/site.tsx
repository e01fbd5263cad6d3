import { type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import { useLayoutEffect } from "react";
import { speak } from "~/api/client";
import { CatalogueContext } from "~/i18n/context";
import { isLanguage, preferredLanguage } from "~/i18n/language";
import type { Catalogue } from "~/i18n/messages";
import { AppShell } from "./app-shell";
import { loadCatalogue } from "./load-catalogue";

/** Loads the texts of the language in the address; an address without one gets it. */
export async function loadSite({ params, request }: LoaderFunctionArgs): Promise<Catalogue | Response> {
  const language = params["language"];
  if (!isLanguage(language)) {
    const { pathname, search } = new URL(request.url);
    return redirect(`/${preferredLanguage()}${pathname}${search}`);
  }
  speak(language);
  return loadCatalogue(language);
}

/** Everything under one language. */
export function Site() {
  const catalogue = useLoaderData<Catalogue>();
  useLayoutEffect(() => {
    document.documentElement.lang = catalogue.language;
  }, [catalogue]);
  return (
    <CatalogueContext value={catalogue}>
      <AppShell />
    </CatalogueContext>
  );
}
