import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { forgetStale, staleSince, subscribeToStale } from "./stale";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function OfflineNotice() {
  const format = useFormat();
  const { pathname } = useLocation();
  useEffect(forgetStale, [pathname]);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  // Also known when there is a network and only we cannot be reached.
  const asOf = useSyncExternalStore(subscribeToStale, staleSince);
  // The empty box stays, as a screen reader tells what comes into a status it knows.
  return (
    <div className="wrap" role="status">
      {(!online || asOf !== undefined) && (
        <Notice icon="offline">
          <p>
            <T
              id={asOf === undefined ? "app.offline" : "app.offlineAsOf"}
              values={{ b: (words) => <b>{words}</b>, at: asOf === undefined ? "" : format.instant(asOf) }}
            />
          </p>
        </Notice>
      )}
    </div>
  );
}
