import "./reply.css";
import { type ReactNode, useState } from "react";
import type { AgencyCase, Hearing, Response } from "~/api/agency-case";
import { Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { Bone, Skeleton } from "~/design/skeleton";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { useDraft } from "./draft";
import { HearingPart } from "./hearing-part";
import { type Preview, ReplyForm } from "./reply-form";

/** What an agency says to a petition: the answer, its correction, a new one after a return, and hearings. `shown` shows it as its readers see it. */
export function ReplyPart({
  found,
  onPublished,
  shown,
  hearings,
}: {
  found: AgencyCase;
  onPublished: () => void;
  shown: (response: Response | Preview) => ReactNode;
  hearings: (hearings: readonly Hearing[], action: (hearing: Hearing) => ReactNode) => ReactNode;
}) {
  const t = useT();
  const { response, id, clock } = found.escalation;
  const draft = useDraft(id);
  const [correcting, setCorrecting] = useState(false);
  const open = !response || correcting || (draft.data?.revision ?? 0) > 0;
  // The button that opens the form goes away with the click.
  useFocusKept(correcting, "answer");
  return (
    <>
      {response && (
        <section className="stack" aria-labelledby="response">
          <h2 className="h-work" id="response">
            <T id="reply.response" />
          </h2>
          {shown(response)}
          {!open && (
            <p>
              <Button kind="second" icon="pen" onClick={() => setCorrecting(true)}>
                {/* The clock runs on after an answer only where it was returned. */}
                <T id={clock ? "reply.anew" : "reply.correct"} />
              </Button>
            </p>
          )}
        </section>
      )}
      {open && draft.data && (
        <ReplyForm
          key={response?.version ?? 0}
          found={found}
          draft={draft.data}
          shown={shown}
          onPublished={() => {
            setCorrecting(false);
            onPublished();
          }}
        />
      )}
      {open &&
        !draft.data &&
        (draft.error ? (
          <Failure
            title={t("reply.failed")}
            code={draft.error.code}
            onRetry={() => void draft.refetch()}
            retrying={draft.isFetching}
          />
        ) : (
          <Skeleton label={t("reply.loading")}>
            <Bone width="90%" />
          </Skeleton>
        ))}
      <HearingPart found={found} hearings={hearings} />
    </>
  );
}
