import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { controlId, lengthOf, LocalizedField, noTexts, type Texts } from "~/design/localized-field";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import type { Language } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { type MyPetition, myPetitionsKey } from "./my-petitions";

const limit = 2000;
const words = { PETITION_NOT_OPEN: "me.refusal.notOpen" } as const;

/** Asks for the public reason and whether it is meant. */
export function WithdrawDialog({
  petition: { id, title },
  open,
  onClose,
}: {
  petition: Pick<MyPetition, "id" | "title">;
  open: boolean;
  onClose: () => void;
}) {
  const language = useLanguage();
  const queries = useQueryClient();
  // Whoever reads the site in English may still give the reason in it.
  const languages: readonly Language[] = language === "en" ? ["kk", "ru", "en"] : ["kk", "ru"];
  const [reason, setReason] = useState<Texts>(noTexts);
  const [error, setError] = useState<"REQUIRED" | "TOO_LONG" | "UNPRINTABLE">();
  const withdraw = useMutation({
    mutationFn: (said: Texts) =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/withdrawal", {
          params: { path: { id } },
          body: { reason: said },
        }),
      ),
    onSuccess: () => {
      onClose();
      void queries.invalidateQueries({ queryKey: myPetitionsKey });
      void petitionChanged(queries, id);
    },
    onError: (problem) => {
      const code = problem.violations.find(({ field }) => field === "reason")?.code;
      if (code === "REQUIRED" || code === "TOO_LONG" || code === "UNPRINTABLE") setError(code);
    },
  });
  const send = () => {
    const lengths = languages.map((each) => lengthOf(reason[each]));
    const wrong = lengths.every((length) => length === 0)
      ? "REQUIRED"
      : lengths.some((length) => length > limit)
        ? "TOO_LONG"
        : undefined;
    setError(wrong);
    if (wrong) document.getElementById(controlId(`withdraw-${id}`, languages[0] ?? "kk"))?.focus();
    else withdraw.mutate(reason);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<T id="me.withdraw.title" />}
      actions={
        <>
          <Button kind="danger" busy={withdraw.isPending} onClick={send}>
            <T id="me.withdraw.confirm" />
          </Button>
          <Button kind="second" onClick={onClose}>
            <T id="me.withdraw.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <b>
          <Localized text={title} />
        </b>
      </p>
      <p>
        <T id="me.withdraw.text" />
      </p>
      <LocalizedField
        id={`withdraw-${id}`}
        label={<T id="me.withdraw.reason" />}
        hint={<T id="me.withdraw.reason.hint" />}
        error={error && <T id="me.withdraw.error" values={{ code: error, limit }} />}
        languages={languages}
        value={reason}
        onChange={setReason}
        limit={limit}
      />
      {withdraw.error && withdraw.error.violations.length === 0 && (
        <Refusal code={withdraw.error.code} words={words} />
      )}
    </Dialog>
  );
}
