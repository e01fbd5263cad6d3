import "./reply.css";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { type AgencyCase, caseKey, type Hearing, type Response } from "~/api/agency-case";
import { Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { recall } from "~/design/kept-input";
import { Notice } from "~/design/notice";
import { Bone, Skeleton } from "~/design/skeleton";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { draftKey, useDraft } from "./draft";
import { HearingPart } from "./hearing-part";
import { isReply } from "./reply";
import { type Preview, ReplyForm } from "./reply-form";
import { keptName } from "./use-reply-saving";

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
  const queries = useQueryClient();
  const { response, id, clock, agency } = found.escalation;
  const version = response?.version ?? 0;
  const draft = useDraft(id);
  const isWritten = (draft.data?.revision ?? 0) > 0;
  const [correcting, setCorrecting] = useState(false);
  const [known, setKnown] = useState(version);
  const open = !response || correcting || isWritten;
  // One of the two was read before somebody published. Whoever wrote on now would write to another answer than they see.
  const behind = draft.data ? draft.data.basedOn - version : 0;
  const { dataUpdatedAt } = draft;
  useEffect(() => {
    if (behind === 0) return;
    void queries.invalidateQueries({ queryKey: behind > 0 ? caseKey(id) : draftKey(id), exact: true });
  }, [behind, dataUpdatedAt, id, queries]);
  // A colleague published or discarded what there was: what was typed here and not saved is not hidden with it.
  const standing = `${version} ${behind} ${isWritten}`;
  const [seen, setSeen] = useState("");
  if (seen !== standing) {
    setSeen(standing);
    if (response && recall(keptName(id), agency, isReply)?.value.dirty) setCorrecting(true);
  }
  // The button that opens the form goes away with the click, and the form when the draft does.
  useFocusKept(`${open}${version}`, open ? "answer" : "response");
  return (
    <>
      {response && (
        <section className="stack" aria-labelledby="response">
          <h2 className="h-work" id="response" tabIndex={-1}>
            <T id="reply.response" />
          </h2>
          {version > known && (
            <Notice role="status">
              <p>
                <T id="reply.publishedMeanwhile" values={{ version }} />
              </p>
            </Notice>
          )}
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
      {open && draft.data && behind === 0 && (
        <ReplyForm
          key={version}
          found={found}
          draft={draft.data}
          shown={shown}
          onPublished={(published) => {
            setKnown(published.response?.version ?? 0);
            setCorrecting(false);
            onPublished();
          }}
          onClosed={() => setCorrecting(false)}
        />
      )}
      {open &&
        (!draft.data || behind !== 0) &&
        (!draft.data && draft.error ? (
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
