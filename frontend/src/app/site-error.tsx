import { useEffect } from "react";
import { useParams, useRouteError } from "react-router";
import { Button } from "~/design/button";
import { isLanguage, preferredLanguage } from "~/i18n/language";
import { isDemo } from "./demo";
import words from "./messages-missing.json";

/** The texts themselves did not load: the little that can be said without them is part of the first file. */
export function SiteError() {
  const error = useRouteError();
  const { language: wanted } = useParams();
  const language = isLanguage(wanted) ? wanted : preferredLanguage();
  useEffect(() => console.error(error), [error]);
  return (
    <main className="wrap page-head stack" lang={language}>
      {isDemo() && (
        <p>
          <b>{words[language].demo}</b>
        </p>
      )}
      <h1>{words[language].title}</h1>
      <p>
        <Button icon="retry" onClick={() => window.location.reload()}>
          {words[language].reload}
        </Button>
      </p>
    </main>
  );
}
