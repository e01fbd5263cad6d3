import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { TextAreaField } from "~/design/field";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { lengthOf } from "~/design/localized-field";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";

const limit = 2000;
const field = "appeal-text";

const words = {
  APPEALED_ALREADY: "appeal.refusal.already",
  NOT_REJECTED: "appeal.refusal.notRejected",
} as const;

const isText = (value: unknown): value is string => typeof value === "string";

/** Once, and to be decided by another moderator: both are said before the organizer writes. */
export function AppealForm({ id }: { id: string }) {
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: session } = useSession();
  const kept = useKeptInput<string>(`appeal.${id}`, session?.displayName ?? "", "", isText);
  const [asked, setAsked] = useState(false);
  const text = kept.value;
  const length = lengthOf(text);
  const error = !asked ? undefined : length === 0 ? "REQUIRED" : length > limit ? "TOO_LONG" : undefined;
  const send = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/appeal", {
          params: { path: { id } },
          body: { text: { [language]: text } },
        }),
      ),
    onSuccess: async () => {
      kept.sent(text);
      await petitionChanged(queries, id);
      // The form is gone, and with it the focus.
      if (document.activeElement === document.body) document.getElementById("appeal")?.focus();
    },
    onError: ({ code }) => {
      if (code === "APPEALED_ALREADY") void petitionChanged(queries, id);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (length === 0 || length > limit) document.getElementById(field)?.focus();
    else send.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <T id="appeal.text" />
      </p>
      <KeptNotice kept={kept} fresh="" />
      <TextAreaField
        id={field}
        label={<T id="appeal.field" />}
        hint={<T id="appeal.field.hint" />}
        error={error && <T id="appeal.error" values={{ code: error, limit }} />}
        rows={5}
        lang={language}
        value={text}
        count={length}
        limit={limit}
        onChange={(event) => kept.setValue(event.currentTarget.value)}
      />
      {send.error && <Refusal code={send.error.codeToSay} words={words} />}
      <p>
        <Button type="submit" busy={send.isPending}>
          <T id="appeal.send" />
        </Button>
      </p>
    </form>
  );
}
