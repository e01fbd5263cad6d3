import { contactAddress } from "~/api/contact";
import { Check, Checks } from "~/design/lists";
import { PageHead } from "~/design/page-head";
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
  const address = contactAddress();
  return (
    <div className="wrap">
      <PageHead title={t("accessibility.title")}>
        <p className="lead">
          <T id="accessibility.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        <section className="stack stack-near" aria-labelledby="status">
          <h2 id="status">
            <T id="accessibility.status" />
          </h2>
          <p>
            <T id="accessibility.status.partial" />
          </p>
        </section>
        <section className="stack stack-near" aria-labelledby="gaps">
          <h2 id="gaps">
            <T id="accessibility.gaps" />
          </h2>
          <Checks negative>
            {gaps.map((each) => (
              <Check key={each} icon="close">
                <T id={`accessibility.gap.${each}`} />
              </Check>
            ))}
          </Checks>
        </section>
        <section className="stack stack-near" aria-labelledby="tested">
          <h2 id="tested">
            <T id="accessibility.tested" />
          </h2>
          <Checks>
            {tests.map((each) => (
              <Check key={each}>
                <T id={`accessibility.test.${each}`} />
              </Check>
            ))}
          </Checks>
        </section>
        <section className="stack stack-near" aria-labelledby="tell">
          <h2 id="tell">
            <T id="accessibility.tell" />
          </h2>
          <p>
            <T id="accessibility.tell.what" />
          </p>
          <p>
            {address === undefined ? (
              <T id="accessibility.tell.none" />
            ) : (
              <T
                id="accessibility.tell.write"
                values={{
                  address: (
                    <a key="address" href={`mailto:${address}`}>
                      {address}
                    </a>
                  ),
                }}
              />
            )}
          </p>
          <p>
            <T id="accessibility.tell.complain" />
          </p>
        </section>
        <p className="note">
          <T id="accessibility.prepared" values={{ day: format.day(preparedOn, "day", "on") }} />
        </p>
      </div>
    </div>
  );
}
