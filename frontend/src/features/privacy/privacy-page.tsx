import { Link } from "react-router";
import { Check, Checks } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { DestructionsSection } from "./destructions-section";
import { KeptSection } from "./kept-section";

const never = ["iin", "contact", "link", "tracking"] as const;
const guards = ["pepper", "vault", "row", "log"] as const;

/** What is kept of a person, why, how long and who sees it, in plain words. */
export function PrivacyPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("privacy.title")}>
        <p className="lead">
          <T id="privacy.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        <section className="stack" aria-labelledby="never">
          <h2 id="never">
            <T id="privacy.never" />
          </h2>
          <Checks negative>
            {never.map((each) => (
              <Check key={each} icon="close">
                <T id={`privacy.never.${each}`} />
              </Check>
            ))}
          </Checks>
        </section>
        <KeptSection />
        <section className="stack" aria-labelledby="guarded">
          <h2 id="guarded">
            <T id="privacy.guarded" />
          </h2>
          <Checks>
            {guards.map((each) => (
              <Check key={each}>
                <T id={`privacy.guarded.${each}`} />
              </Check>
            ))}
          </Checks>
        </section>
        <section className="stack" aria-labelledby="rights">
          <h2 id="rights">
            <T id="privacy.rights" />
          </h2>
          <p>
            <T
              id="privacy.rights.mine"
              values={{ link: (text) => <Link to={`/${language}/me/data`}>{text}</Link> }}
            />
          </p>
          <p>
            <T id="privacy.rights.signatures" />
          </p>
          <p>
            <T id="privacy.rights.complaint" />
          </p>
        </section>
        <DestructionsSection />
      </div>
    </div>
  );
}
