import { Blank } from "~/design/blank";
import { ButtonLink } from "~/design/button";
import { useDocumentTitle } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** Where no petition has the number of the address. */
export function PetitionMissing() {
  const t = useT();
  const language = useLanguage();
  useDocumentTitle(t("petition.missing.title"));
  return (
    <div className="page-head stack">
      <h1 tabIndex={-1}>
        <T id="petition.missing.title" />
      </h1>
      <Blank
        title={<T id="petition.missing.why" />}
        actions={
          <>
            <ButtonLink to={`/${language}/petitions`} icon="search">
              <T id="petition.missing.search" />
            </ButtonLink>
            <ButtonLink to={`/${language}`} kind="second">
              <T id="petition.missing.home" />
            </ButtonLink>
          </>
        }
      >
        <p>
          <T id="petition.missing.text" />
        </p>
      </Blank>
    </div>
  );
}
