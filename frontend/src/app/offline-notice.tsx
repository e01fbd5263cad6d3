import { useSyncExternalStore } from "react";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  // The empty box stays, as a screen reader tells what comes into a status it knows.
  return (
    <div className="wrap" role="status">
      {!online && (
        <Notice icon="offline">
          <p>
            <T id="app.offline" values={{ b: (words) => <b>{words}</b> }} />
          </p>
        </Notice>
      )}
    </div>
  );
}
