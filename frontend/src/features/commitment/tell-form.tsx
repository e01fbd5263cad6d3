import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import type { IconName } from "~/design/icon";
import { controlId, LocalizedField, noTexts, type Texts, writtenIn } from "~/design/localized-field";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type Commitment, limits, type Status, textError } from "./commitments";

const icons: Record<Status, IconName> = { KEPT: "yes", IN_PROGRESS: "pen", POSTPONED: "clock", BROKEN: "no" };

const words = {
  COMMITMENT_OVER: "commitment.refusal.over",
  TOO_MANY_COMMITMENT_UPDATES: "commitment.refusal.tooManyUpdates",
} as const;

/** What became of a step: kept, going on, a new date, or broken. Public at once. */
export function TellForm({ commitment, onTold }: { commitment: Commitment; onTold: () => void }) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const { id, escalation: eid, dueOn, state } = commitment;
  // What was broken can only be kept after all.
  const statuses: readonly Status[] =
    state === "BROKEN" ? ["KEPT"] : ["KEPT", "IN_PROGRESS", "POSTPONED", "BROKEN"];
  const [status, setStatus] = useState<Status>(state === "BROKEN" ? "KEPT" : "IN_PROGRESS");
  const [text, setText] = useState<Texts>(noTexts);
  const [link, setLink] = useState("");
  const [newDueOn, setNewDueOn] = useState("");
  const [asked, setAsked] = useState(false);
  const tell = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/commitments/{cid}/updates", {
          params: { path: { eid, cid: String(id) } },
          body: {
            status,
            text,
            link: link.trim() === "" ? null : link.trim(),
            newDueOn: status === "POSTPONED" ? newDueOn : null,
          },
        }),
      ),
    onSuccess: () => {
      onTold();
      // Empty again once it is told; what a colleague tells leaves it alone.
      setStatus(status === "BROKEN" ? "KEPT" : "IN_PROGRESS");
      setText(noTexts);
      setLink("");
      setNewDueOn("");
      setAsked(false);
      document.getElementById("commitments")?.focus();
    },
  });
  const found = {
    text: textError(text),
    link: link.trim() !== "" && !isWebAddress(link.trim()),
    newDueOn: status === "POSTPONED" && !(newDueOn > dueOn && newDueOn > isoDay(new Date())),
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!found.text && !found.link && !found.newDueOn) tell.mutate();
  };
  const errorOf = {
    text: asked && found.text && (
      <T id="commitment.error.text" values={{ code: found.text, limit: limits.text }} />
    ),
    link: asked && found.link && <T id="commitment.error.link" />,
    newDueOn: asked && found.newDueOn && <T id="commitment.error.newDueOn" />,
  };
  const ids = {
    text: controlId(`tell-text-${id}`, languages[0]),
    link: `tell-link-${id}`,
    newDueOn: `tell-due-${id}`,
  };
  return (
    <form className="stack case-text" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={(["newDueOn", "text", "link"] as const).flatMap((field) => {
          const message = errorOf[field];
          return message ? [{ field: ids[field], message }] : [];
        })}
      />
      <Pick
        id={`tell-status-${id}`}
        label={t("commitment.field.status")}
        options={statuses.map((each) => ({
          value: each,
          icon: icons[each],
          label: <T id={`commitment.status.${each}`} />,
        }))}
        value={status}
        onChange={setStatus}
      />
      {status === "POSTPONED" && (
        <TextField
          id={ids.newDueOn}
          type="date"
          label={t("commitment.field.newDueOn")}
          hint={<T id="commitment.field.newDueOn.hint" />}
          error={errorOf.newDueOn}
          value={newDueOn}
          onChange={(event) => setNewDueOn(event.currentTarget.value)}
        />
      )}
      <LocalizedField
        id={`tell-text-${id}`}
        label={<T id="commitment.field.said" />}
        error={errorOf.text || undefined}
        languages={languages}
        value={text}
        limit={limits.text}
        rows={3}
        onChange={setText}
      />
      <TextField
        id={ids.link}
        inputMode="url"
        label={t("commitment.field.link")}
        error={errorOf.link}
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      {tell.error && <Refusal code={tell.error.code} level={tell.error.level} words={words} />}
      <p>
        <Button type="submit" busy={tell.isPending}>
          <T id="commitment.tell.do" />
        </Button>
      </p>
    </form>
  );
}

function isWebAddress(link: string): boolean {
  return (
    link.length <= limits.link && URL.canParse(link) && ["http:", "https:"].includes(new URL(link).protocol)
  );
}
