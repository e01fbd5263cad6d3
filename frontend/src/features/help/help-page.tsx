import "./help.css";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { contactAddress } from "~/api/contact";
import { ContactLine } from "~/design/contact-line";
import { TextPage, TextPart } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

const sections = ["sign", "start", "after", "kept", "verify", "contact"] as const;
type Section = (typeof sections)[number];

/** What people ask first: how to sign, how to begin, what comes of it, what is kept, how to check, whom to write to. */
export function HelpPage() {
  const t = useT();
  return (
    <TextPage
      title={t("help.title")}
      lead={<T id="help.lead" />}
      head={
        <nav aria-label={t("help.contents")}>
          <ul className="plain stack-tight">
            {sections.map((each) => (
              <li key={each}>
                <a href={`#${each}`}>
                  <T id={`help.${each}`} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <Part section="sign">
        <Numbered steps={["help.sign.read", "help.sign.prove", "help.sign.choose", "help.sign.receipt"]} />
        <p>
          <T id="help.sign.who" />
        </p>
        <p>
          <T id="help.sign.withdraw" />
        </p>
      </Part>
      <Part section="start">
        <Numbered
          steps={[
            "help.start.demand",
            "help.start.similar",
            "help.start.place",
            "help.start.moderator",
            "help.start.seeding",
          ]}
        />
        <p>
          <T id="help.start.go" values={{ link: to("/start") }} />
        </p>
      </Part>
      <Part section="after">
        <Numbered steps={["help.after.sent", "help.after.registered", "help.after.answered"]} />
        <p>
          <T id="help.after.late" values={{ link: to("/accountability"), days: to("/working-days") }} />
        </p>
        <p>
          <T id="help.after.below" />
        </p>
      </Part>
      <Part section="kept">
        <p>
          <T id="help.kept.iin" values={{ link: to("/privacy") }} />
        </p>
        <p>
          <T id="help.kept.mine" values={{ link: to("/me/data") }} />
        </p>
      </Part>
      <Part section="verify">
        <p>
          <T id="help.verify.why" />
        </p>
        <p>
          <T id="help.verify.receipt" values={{ link: to("/verify") }} />
        </p>
        <p>
          <T id="help.verify.count" />
        </p>
      </Part>
      <Part section="contact">
        <ContactLine address={contactAddress()} write="help.contact.write" none="help.contact.none" />
        <p>
          <T id="help.contact.never" />
        </p>
      </Part>
    </TextPage>
  );
}

function Part({ section, children }: { section: Section; children: ReactNode }) {
  return (
    <TextPart id={section} title={<T id={`help.${section}`} />}>
      {children}
    </TextPart>
  );
}

function Numbered({ steps }: { steps: readonly MessageId[] }) {
  return (
    <ol className="help-steps">
      {steps.map((id) => (
        <li key={id}>
          <T id={id} />
        </li>
      ))}
    </ol>
  );
}

/** Words of a sentence that lead to a page of ours. */
function to(path: string) {
  return function Words(words: ReactNode) {
    return <OwnLink path={path}>{words}</OwnLink>;
  };
}

function OwnLink({ path, children }: { path: string; children: ReactNode }) {
  return <Link to={`/${useLanguage()}${path}`}>{children}</Link>;
}
