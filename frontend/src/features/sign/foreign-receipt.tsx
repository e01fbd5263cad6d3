import { contactAddress } from "~/api/contact";
import type { Petition } from "~/api/petition";
import { Button, ButtonRow, MoreLink } from "~/design/button";
import { ContactLine } from "~/design/contact-line";
import { download, type MadeFile } from "~/design/download";
import { Notice } from "~/design/notice";
import { useDocumentTitle } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { FocusedHeading } from "./focused-heading";

/** The server answered with a receipt that is not that of the signature; it is kept as evidence, not as a receipt. */
export function ForeignReceipt({ petition, answer }: { petition: Petition; answer: MadeFile }) {
  const t = useT();
  const language = useLanguage();
  useDocumentTitle(t("sign.foreign"));
  return (
    <div className="wrap">
      <div className="page-head stack stack-roomy">
        <FocusedHeading>
          <T id="sign.foreign" />
        </FocusedHeading>
        <Notice kind="danger" icon="warning" role="alert">
          <p>
            <T id="sign.foreign.text" />
          </p>
          <p>
            <T id="sign.foreign.keep" />
          </p>
          <ContactLine address={contactAddress()} write="sign.foreign.write" none="sign.foreign.none" />
        </Notice>
        <ButtonRow>
          <Button icon="download" onClick={() => download(answer)}>
            <T id="sign.foreign.save" />
          </Button>
        </ButtonRow>
        <p>
          <MoreLink to={`/${language}/petitions/${petition.id}`}>
            <T id="sign.toPetition" />
          </MoreLink>
        </p>
      </div>
    </div>
  );
}
