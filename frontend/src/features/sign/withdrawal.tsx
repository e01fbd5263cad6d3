import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { ask, client } from "~/api/client";
import { type Petition, signatureKey } from "~/api/petition";
import type { Problem } from "~/api/problem";
import { sessionKey } from "~/api/session";
import { Button } from "~/design/button";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { forgetCounts } from "./use-signing";

const words = {
  OFFLINE: "sign.withdraw.offline",
  PETITION_NOT_OPEN: "sign.withdraw.over",
  COLLECTION_PAUSED: "sign.withdraw.paused",
} as const;

/** Takes the signature back, after a second thought. */
export function Withdrawal({ petition, onWithdrawn }: { petition: Petition; onWithdrawn: () => void }) {
  const queries = useQueryClient();
  const format = useFormat();
  const navigate = useNavigate();
  const wanted = useLocation().hash === "#withdraw";
  const [asked, setAsked] = useState(wanted);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    question.current?.focus({ preventScroll: true });
    question.current?.scrollIntoView({ block: "center" });
  }, [asked]);

  const withdraw = async () => {
    setBusy(true);
    setProblem(undefined);
    const answer = await ask(
      client.DELETE("/api/v1/petitions/{id}/signature", { params: { path: { id: petition.id } } }),
    );
    setBusy(false);
    // Not found: it was taken back before, perhaps by an attempt whose answer got lost.
    if (answer.problem && answer.problem.status !== 404) {
      if (answer.problem.code === "NOT_SIGNED_IN") {
        // Who signs in again comes back to this question, not to the receipt above it.
        await navigate({ hash: "withdraw" }, { replace: true, preventScrollReset: true });
        void queries.invalidateQueries({ queryKey: sessionKey });
      }
      setProblem(answer.problem);
      return;
    }
    queries.setQueryData(signatureKey(petition.id), null);
    onWithdrawn();
    forgetCounts(queries, petition.id);
  };

  return (
    <section className="stack stack-near" id="withdraw" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title" className="h-small" tabIndex={-1} ref={question}>
        <T id={asked ? "sign.withdraw.sure" : "sign.withdraw"} />
      </h2>
      <p className="small">
        {asked || !petition.closesAt ? (
          <T id="sign.withdraw.sureText" />
        ) : (
          <T
            id="sign.withdraw.text"
            values={{ day: format.day(new Date(Date.parse(petition.closesAt) - 1), "day", "until") }}
          />
        )}
      </p>
      {problem && <Refusal code={problem.code} part="withdraw" words={words} />}
      {asked ? (
        <div className="btn-row">
          <Button kind="danger" busy={busy} onClick={() => void withdraw()}>
            <T id="sign.withdraw.yes" />
          </Button>
          <Button kind="second" onClick={() => setAsked(false)}>
            <T id="sign.withdraw.no" />
          </Button>
        </div>
      ) : (
        <p>
          <Button kind="danger" onClick={() => setAsked(true)}>
            <T id="sign.withdraw.start" />
          </Button>
        </p>
      )}
    </section>
  );
}
