import type { ReactNode } from "react";
import { Link } from "react-router";
import { Check, Checks } from "~/design/lists";
import { TextPage, TextPart } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { useSentWithPage } from "./destructions";
import { Destroyed, DestructionsSection } from "./destructions-section";
import { KeptSection, Periods } from "./kept-section";

const never = ["iin", "contact", "link", "tracking"] as const;
const guards = ["pepper", "vault", "row", "log"] as const;

/**
 * What is kept of a person, why, how long and who sees it, in plain words. The periods and the record of what was destroyed
 * come from the server; a copy of the page has its own.
 */
export function PrivacyPage({
  periods = <Periods />,
  destroyed = <Destroyed />,
}: {
  periods?: ReactNode;
  destroyed?: ReactNode;
}) {
  const t = useT();
  const language = useLanguage();
  useSentWithPage();
  return (
    <TextPage title={t("privacy.title")} lead={<T id="privacy.lead" />}>
      <TextPart id="never" title={<T id="privacy.never" />}>
        <Checks negative>
          {never.map((each) => (
            <Check key={each} icon="close">
              <T id={`privacy.never.${each}`} />
            </Check>
          ))}
        </Checks>
      </TextPart>
      <KeptSection periods={periods} />
      <TextPart id="guarded" title={<T id="privacy.guarded" />}>
        <Checks>
          {guards.map((each) => (
            <Check key={each}>
              <T id={`privacy.guarded.${each}`} />
            </Check>
          ))}
        </Checks>
      </TextPart>
      <TextPart id="rights" title={<T id="privacy.rights" />}>
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
      </TextPart>
      <DestructionsSection destroyed={destroyed} />
    </TextPage>
  );
}
