import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { MoreLink } from "~/design/button";
import { Notice } from "~/design/notice";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { ongoingOf, usePauses } from "./pauses";

/** Says on every page that collection is paused, why, and what becomes of the deadlines. */
export function PauseBanner() {
  const format = useFormat();
  const language = useLanguage();
  const pause = ongoingOf(usePauses().data);
  useFreshDeadlines(pause?.id);
  // The empty box stays, as a screen reader tells what comes into a status it knows.
  return (
    <div role="status">
      {pause && (
        <Notice icon="clock">
          <p>
            <b>
              <T id="pause.banner" />
            </b>{" "}
            <Localized text={pause.reason} />
          </p>
          <p className="small">
            <T id="pause.banner.since" values={{ at: format.instant(pause.startedAt, "short") }} />
          </p>
          <p className="small">
            <MoreLink to={`/${language}/pauses`}>
              <T id="pause.all" />
            </MoreLink>
          </p>
        </Notice>
      )}
    </div>
  );
}

/** What a page shows of deadlines is old once a pause begins or ends. */
function useFreshDeadlines(ongoing: number | undefined): void {
  const queries = useQueryClient();
  const before = useRef(ongoing);
  useEffect(() => {
    if (before.current === ongoing) return;
    before.current = ongoing;
    void queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === "petition" || queryKey[0] === "petitions" || queryKey[0] === "me",
    });
  }, [ongoing, queries]);
}
