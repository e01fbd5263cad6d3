import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { checkSnapshot } from "~/design/check-snapshot";
import { TextPage, TextPart } from "~/design/text-page";
import { AccessibilityPage } from "~/features/accessibility/accessibility-page";
import { HelpPage } from "~/features/help/help-page";
import { PrivacyPage } from "~/features/privacy/privacy-page";
import { CatalogueContext, useLanguage } from "~/i18n/context";
import type { Language } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { loadWholeCatalogue } from "./load-catalogue";

/**
 * The pages of text as they stand in signed copies of the site, which work without scripts. The build writes them for the
 * server (scripts/copied-pages.mjs): so a copy says what the site says, in one place. The server fills the holes and turns the
 * links into those of the copy.
 */
const pages: Readonly<Record<string, () => ReactNode>> = {
  help: HelpPage,
  verify: HowToVerify,
  privacy: () => <PrivacyPage periods={<Hole name="periods" />} destroyed={<Hole name="destroyed" />} />,
  accessibility: AccessibilityPage,
};

/** HTML by the name of the page, without what stands around it. */
export async function copiedPages(language: Language): Promise<Record<string, string>> {
  const catalogue = await loadWholeCatalogue(language);
  return Object.fromEntries(
    Object.entries(pages).map(([name, Page]) => [
      name,
      renderToStaticMarkup(
        <QueryClientProvider client={new QueryClient()}>
          <CatalogueContext value={catalogue}>
            <StaticRouter location={`/${language}/${name}`}>
              <Page />
            </StaticRouter>
          </CatalogueContext>
        </QueryClientProvider>,
      ),
    ]),
  );
}

/** What only the server knows. */
function Hole({ name }: { name: string }) {
  return <div data-hole={name}></div>;
}

/** In a copy nothing can be checked by a page of it: how to do it all the same. */
function HowToVerify() {
  const t = useT();
  return (
    <TextPage title={t("verify.title")} lead={<T id="help.verify.why" />}>
      <TextPart id="signature" title={<T id="help.verify" />}>
        <p>
          <T
            id="help.verify.receipt"
            values={{ link: (words: ReactNode) => <Original path="/verify">{words}</Original> }}
          />
        </p>
        <p>
          <T id="help.verify.count" />
        </p>
      </TextPart>
      <TextPart id="copy" title={<T id="data.snapshot" />}>
        <p>
          <T id="data.snapshot.text" />
        </p>
        <p>
          <T id="data.snapshot.check" />
          <br />
          <code>{checkSnapshot("VKEY")}</code>
        </p>
        <p>
          <T id="data.snapshot.program" />
        </p>
        <p>
          <Original path="/data">
            <T id="data.snapshot.key" />
          </Original>
        </p>
      </TextPart>
    </TextPage>
  );
}

/** A page of the site itself, where the copy has one of that name too. */
function Original({ path, children }: { path: string; children: ReactNode }) {
  return <a href={`original:/${useLanguage()}${path}`}>{children}</a>;
}
