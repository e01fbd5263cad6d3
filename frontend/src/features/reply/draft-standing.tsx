import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";
import type { DraftView } from "./draft";

/** How far the draft has come between the officers and the head. */
export function DraftStanding({
  draft: { state, note, headReleases },
  isHead,
}: {
  draft: DraftView;
  isHead: boolean;
}) {
  if (state === "SUBMITTED")
    return (
      <Notice icon={isHead ? "pen" : "lock"} role="status">
        <p>
          <T id={isHead ? "reply.submitted.head" : "reply.submitted"} />
        </p>
      </Notice>
    );
  if (state === "RETURNED")
    return (
      <Notice icon="warning" role="status">
        <p>
          <b>
            <T id="reply.returned" />
          </b>
        </p>
        <p className="pre">{note}</p>
      </Notice>
    );
  if (headReleases && !isHead)
    return (
      <p className="note">
        <T id="reply.headReleases" />
      </p>
    );
  return null;
}
