import { contactAddress } from "~/api/contact";
import { ContactLine } from "~/design/contact-line";
import { Check, Checks } from "~/design/lists";
import { TextPage, TextPart } from "~/design/text-page";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

/** When the statement was last looked through; to be changed with it. */
const preparedOn = "2026-11-28";
const tests = ["axe", "keyboard", "narrow", "plain"] as const;
const gaps = ["audit", "eds", "providers", "files", "words", "sign"] as const;

/** How far the site can be used by everybody, what is known not to work, and whom to tell (after the EU's model statement). */
export function AccessibilityPage() {
  const t = useT();
  const format = useFormat();
  return (
    <TextPage title={t("accessibility.title")} lead={<T id="accessibility.lead" />}>
      <TextPart id="status" title={<T id="accessibility.status" />}>
        <p>
          <T id="accessibility.status.partial" />
        </p>
      </TextPart>
      <TextPart id="gaps" title={<T id="accessibility.gaps" />}>
        <Checks negative>
          {gaps.map((each) => (
            <Check key={each} icon="close">
              <T id={`accessibility.gap.${each}`} />
            </Check>
          ))}
        </Checks>
      </TextPart>
      <TextPart id="tested" title={<T id="accessibility.tested" />}>
        <Checks>
          {tests.map((each) => (
            <Check key={each}>
              <T id={`accessibility.test.${each}`} />
            </Check>
          ))}
        </Checks>
      </TextPart>
      <TextPart id="tell" title={<T id="accessibility.tell" />}>
        <p>
          <T id="accessibility.tell.what" />
        </p>
        <ContactLine
          address={contactAddress()}
          write="accessibility.tell.write"
          none="accessibility.tell.none"
        />
        <p>
          <T id="accessibility.tell.complain" />
        </p>
      </TextPart>
      <p className="note">
        <T id="accessibility.prepared" values={{ day: format.day(preparedOn, "day", "on") }} />
      </p>
    </TextPage>
  );
}
