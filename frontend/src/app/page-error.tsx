import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { Problem } from "~/api/problem";
import { Button } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { useReload } from "~/design/use-reload";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { NotFoundPage } from "./not-found-page";

/** A page that broke, or whose file could not be loaded; the rest of the site goes on. */
export function PageError() {
  const t = useT();
  const error = useRouteError();
  const { reload, busy, unreachable } = useReload();
  const missing =
    (isRouteErrorResponse(error) && error.status === 404) ||
    (error instanceof Problem && error.status === 404);
  useEffect(() => {
    if (!missing) console.error(error);
  }, [error, missing]);
  if (missing) return <NotFoundPage />;
  return (
    <div className="wrap">
      <PageHead title={t("app.broken.title")}>
        <p className="lead">
          <T id="app.broken.text" />
        </p>
        {/* Loading anew also helps when a release replaced the files this page was made of. */}
        <Button icon="retry" busy={busy} onClick={reload}>
          <T id="app.broken.reload" />
        </Button>
        <p role="status">{unreachable && <T id="design.part.unreachable" />}</p>
      </PageHead>
    </div>
  );
}
