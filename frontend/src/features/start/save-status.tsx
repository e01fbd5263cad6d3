import { Button } from "~/design/button";
import { Icon } from "~/design/icon";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { SavingState } from "./use-draft-saving";

/** Where what was typed is at the moment: on the server, on the way, or on this device only. */
export function SaveStatus({
  state,
  savedAt,
  keptAt,
  onShowErrors,
}: {
  state: SavingState;
  savedAt: string | undefined;
  keptAt: string | undefined;
  /** Leads to what stops it, when that is known. */
  onShowErrors: (() => void) | undefined;
}) {
  const format = useFormat();
  const time = keptAt ? format.time(keptAt) : "";
  switch (state) {
    case "CONFLICT":
      return null;
    case "NEW":
      return keptAt ? (
        <p className="note saved">
          <Icon name="done" />
          <T id="start.kept" values={{ time }} />
        </p>
      ) : null;
    case "SAVING":
      return (
        <p className="note saved">
          <T id="start.saving" />
        </p>
      );
    case "SAVED":
      return (
        <p className="note saved">
          <Icon name="done" />
          {savedAt ? (
            <T id="start.saved" values={{ time: format.time(savedAt) }} />
          ) : (
            <T id="start.allSaved" />
          )}
        </p>
      );
    case "WAITING":
    case "REFUSED":
      // Said aloud, unlike the quiet coming and going of the others.
      return (
        <>
          <p className="note saved" role="status">
            <Icon name="warning" />
            <T id={state === "WAITING" ? "start.waiting" : "start.notSaved"} />
          </p>
          {state === "REFUSED" && onShowErrors && (
            <p>
              <Button kind="quiet" onClick={onShowErrors}>
                <T id="start.showErrors" />
              </Button>
            </p>
          )}
        </>
      );
  }
}
