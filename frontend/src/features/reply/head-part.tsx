import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { agencyKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { TextAreaField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { lengthOf } from "~/design/localized-field";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type DraftView, draftKey } from "./draft";

const noteLimit = 1000;

const words = { DRAFT_NOT_SUBMITTED: "reply.refusal.notSubmitted" } as const;

/** What only the head of an agency does: give a submitted draft back, and decide who publishes. */
export function HeadPart({ eid, draft }: { eid: string; draft: DraftView }) {
  const queries = useQueryClient();
  useFocusKept(draft.state, "head");
  const rule = useMutation({
    mutationFn: (headReleases: boolean) =>
      dataOf(client.PUT("/api/v1/agency/release-rule", { body: { headReleases } })),
    onSettled: () => queries.invalidateQueries({ queryKey: draftKey(eid) }),
  });
  return (
    <section className="stack" aria-labelledby="head">
      <h3 className="h-small" id="head" tabIndex={-1}>
        <T id="reply.head" />
      </h3>
      {draft.state === "SUBMITTED" && <GivingBack eid={eid} />}
      <Choice
        type="checkbox"
        line={false}
        checked={rule.isPending ? rule.variables : draft.headReleases}
        onChange={(event) => rule.mutate(event.currentTarget.checked)}
        note={<T id="reply.head.rule.note" />}
      >
        <T id="reply.head.rule" />
      </Choice>
      {rule.error && <Refusal code={rule.error.code} level={rule.error.level} />}
    </section>
  );
}

function GivingBack({ eid }: { eid: string }) {
  const t = useT();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [checked, setChecked] = useState(false);
  const giveBack = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/draft/return", {
          params: { path: { eid } },
          body: { note },
        }),
      ),
    onSuccess: (view) => queries.setQueryData(draftKey(eid), view),
    onError: (problem) => {
      // Another head was faster, or the case is answered.
      if (problem.status === 409) void queries.invalidateQueries({ queryKey: agencyKey });
    },
  });
  const length = lengthOf(note);
  const isGood = length > 0 && length <= noteLimit;
  return (
    <div className="stack stack-near">
      <TextAreaField
        id="give-back-note"
        label={t("reply.head.note")}
        hint={<T id="reply.head.note.hint" />}
        error={
          checked && !isGood ? <T id="reply.head.note.error" values={{ limit: noteLimit }} /> : undefined
        }
        value={note}
        count={length}
        limit={noteLimit}
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {giveBack.error && (
        <Refusal code={giveBack.error.codeToSay} level={giveBack.error.level} words={words} />
      )}
      <p>
        <Button
          kind="second"
          icon="back"
          busy={giveBack.isPending}
          onClick={() => {
            setChecked(true);
            if (isGood) giveBack.mutate();
            else document.getElementById("give-back-note")?.focus();
          }}
        >
          <T id="reply.head.giveBack" />
        </Button>
      </p>
    </div>
  );
}
