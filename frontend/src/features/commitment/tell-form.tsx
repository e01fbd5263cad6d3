import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import type { IconName } from "~/design/icon";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, LocalizedField, writtenIn } from "~/design/localized-field";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import {
  type Commitment,
  firstTold,
  isTold,
  lastDueOn,
  limits,
  linkError,
  type Status,
  statusesAfter,
  textError,
  type Told,
} from "./commitments";

const icons: Record<Status, IconName> = { KEPT: "yes", IN_PROGRESS: "pen", POSTPONED: "clock", BROKEN: "no" };

const words = {
  TOO_MANY_COMMITMENT_UPDATES: "commitment.refusal.tooManyUpdates",
} as const;

/** What became of a step: kept, going on, a new date, or broken. Public at once. */
export function Telling(given: Given) {
  const { data: session } = useSession();
  const { id, state } = given.commitment;
  const kept = useKeptInput<Told>(`progress.${id}`, session?.displayName ?? "", firstTold(state), isTold);
  const [begun] = useState(kept.restored);
  return (
    <Disclosure open={begun} summary={<T id="commitment.tell" />}>
      <TellForm {...given} kept={kept} />
    </Disclosure>
  );
}

interface Given {
  commitment: Commitment;
  onTold: () => void;
  /** A colleague told that it was kept: there is nothing to tell any more. */
  onOver: () => void;
}

function TellForm({ commitment, onTold, onOver, kept }: Given & { kept: KeptInput<Told> }) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const { id, escalation: eid, dueOn, state } = commitment;
  const { status, text, link, newDueOn } = kept.value;
  const change = (part: Partial<Told>) => kept.setValue((before) => ({ ...before, ...part }));
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
      kept.reset(firstTold(status === "BROKEN" ? "BROKEN" : state));
      setAsked(false);
      document.getElementById("commitments")?.focus();
    },
    onError: ({ code }) => {
      if (code === "COMMITMENT_OVER") onOver();
    },
  });
  const found = {
    text: textError(text),
    link: linkError(link.trim()),
    newDueOn:
      status === "POSTPONED" &&
      !(newDueOn > dueOn && newDueOn > isoDay(new Date()) && newDueOn <= lastDueOn()),
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
    link: asked && found.link && (
      <T id="commitment.error.link" values={{ code: found.link, limit: limits.link }} />
    ),
    newDueOn: asked && found.newDueOn && (
      <T id="commitment.error.newDueOn" values={{ years: limits.years }} />
    ),
  };
  const ids = {
    text: controlId(`tell-text-${id}`, languages[0]),
    link: `tell-link-${id}`,
    newDueOn: `tell-due-${id}`,
  };
  return (
    <form className="stack case-text" onSubmit={submit} noValidate>
      <KeptNotice kept={kept} fresh={firstTold(state)} />
      <ErrorSummary
        errors={(["newDueOn", "text", "link"] as const).flatMap((field) => {
          const message = errorOf[field];
          return message ? [{ field: ids[field], message }] : [];
        })}
      />
      <Pick
        id={`tell-status-${id}`}
        label={t("commitment.field.status")}
        options={statusesAfter(state).map((each) => ({
          value: each,
          icon: icons[each],
          label: <T id={`commitment.status.${each}`} />,
        }))}
        value={status}
        onChange={(chosen) => change({ status: chosen })}
      />
      {status === "POSTPONED" && (
        <TextField
          id={ids.newDueOn}
          type="date"
          label={t("commitment.field.newDueOn")}
          hint={<T id="commitment.field.newDueOn.hint" />}
          error={errorOf.newDueOn}
          value={newDueOn}
          onChange={(event) => change({ newDueOn: event.currentTarget.value })}
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
        onChange={(texts) => change({ text: texts })}
      />
      <TextField
        id={ids.link}
        inputMode="url"
        label={t("commitment.field.link")}
        error={errorOf.link}
        value={link}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
      {tell.error && tell.error.code !== "COMMITMENT_OVER" && (
        <Refusal code={tell.error.codeToSay} level={tell.error.level} words={words} />
      )}
      <p>
        <Button type="submit" busy={tell.isPending}>
          <T id="commitment.tell.do" />
        </Button>
      </p>
    </form>
  );
}
