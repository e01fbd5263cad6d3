import { useEffect, useRef } from "react";
import { collects, type Petition } from "~/api/petition";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { useDocumentTitle } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** After taking a signature back. */
export function Withdrawn({ petition, onSignAgain }: { petition: Petition; onSignAgain: () => void }) {
  const t = useT();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useDocumentTitle(t("sign.withdrawn"));
  return (
    <div className="wrap">
      <div className="page-head stack stack-roomy">
        <h1 tabIndex={-1} ref={heading}>
          <T id="sign.withdrawn" />
        </h1>
        <p className="lead">
          <T id="sign.withdrawn.text" />
        </p>
        <ButtonRow>
          <ButtonLink to={`/${language}/petitions/${petition.id}`}>
            <T id="sign.toPetition" />
          </ButtonLink>
          {collects(petition.state) && (
            <Button kind="second" onClick={onSignAgain}>
              <T id="sign.withdrawn.again" />
            </Button>
          )}
        </ButtonRow>
      </div>
    </div>
  );
}
