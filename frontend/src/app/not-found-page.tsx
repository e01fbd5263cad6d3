import { ButtonLink, ButtonRow } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

export function NotFoundPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("app.notFound.title")}>
        <p className="lead">
          <T id="app.notFound.text" />
        </p>
        <ButtonRow>
          <ButtonLink to={`/${language}/petitions`} icon="search">
            <T id="app.notFound.search" />
          </ButtonLink>
          <ButtonLink to={`/${language}`} kind="second">
            <T id="app.notFound.home" />
          </ButtonLink>
        </ButtonRow>
      </PageHead>
    </div>
  );
}
