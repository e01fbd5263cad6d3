import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { agencyKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import type { DraftView } from "./draft";

const words = {
  DRAFT_CHANGED: "reply.refusal.changed",
  DRAFT_SUBMITTED: "reply.refusal.submitted",
} as const;

/** Leaves the published answer as it is. What officers wrote instead goes for all of them, so they are asked; nothing goes at once. */
export function Discarding({
  eid,
  what,
  revision,
  basedOn,
  isNothing,
  onDiscarded,
}: {
  eid: string;
  what: "correction" | "newAnswer" | "answer";
  revision: number;
  /** The version of the published answer that was seen. */
  basedOn: number | undefined;
  /** Whether nobody wrote or attached anything. */
  isNothing: boolean;
  /** The draft that is left; undefined when there was none. */
  onDiscarded: (left: DraftView | undefined) => void;
}) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () =>
      dataOf(
        client.DELETE("/api/v1/agency/escalations/{eid}/draft", {
          params: { path: { eid }, query: { revision, basedOn: basedOn ?? null } },
        }),
      ),
    onSuccess: onDiscarded,
    onError: (problem) => {
      if (problem.status === 409) void queries.invalidateQueries({ queryKey: agencyKey });
    },
  });
  return (
    <>
      <Button
        kind="second"
        onClick={() => {
          discard.reset();
          if (isNothing) onDiscarded(undefined);
          else setAsking(true);
        }}
      >
        <T id="reply.discard" values={{ what }} />
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="reply.discard.ask" />}
        actions={
          <>
            <Button kind="danger" busy={discard.isPending} onClick={() => discard.mutate()}>
              <T id="reply.discard.do" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="reply.confirm.back" />
            </Button>
          </>
        }
      >
        <p>
          <T id="reply.discard.text" />
        </p>
        {discard.error && <Refusal code={discard.error.code} level={discard.error.level} words={words} />}
      </Dialog>
    </>
  );
}
