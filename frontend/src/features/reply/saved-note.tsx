import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { DraftView } from "./draft";
import type { SavingState } from "./use-reply-saving";

/** Whether what is written is safe, when it was saved last and by which part of the agency. */
export function SavedNote({ state, draft }: { state: SavingState; draft: DraftView }) {
  const format = useFormat();
  switch (state) {
    case "SAVED":
      return (
        <p className="small muted">
          {draft.savedAt && draft.savedBy ? (
            <T id={`reply.saved.${draft.savedBy}`} values={{ at: format.instant(draft.savedAt, "short") }} />
          ) : (
            <T id="reply.notSavedYet" />
          )}
        </p>
      );
    case "SAVING":
      return (
        <p className="small muted">
          <T id="reply.saving" />
        </p>
      );
    case "WAITING":
    case "REFUSED":
      // Said aloud, unlike the quiet coming and going of the others.
      return (
        <p className="small" role="status">
          <T id={state === "WAITING" ? "reply.waiting" : "reply.notSaved"} />
        </p>
      );
    case "CONFLICT":
      return null;
  }
}
