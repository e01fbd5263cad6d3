import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { TextAreaField } from "~/design/field";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { lengthOf } from "~/design/localized-field";
import { Meta } from "~/design/marks";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type Case, caseKey } from "./case";

const noteLimit = 2000;

const isText = (value: unknown): value is string => typeof value === "string";

/** What moderators tell each other about a case; nobody else reads it. */
export function NotesPanel({ id, notes }: { id: string; notes: Case["notes"] }) {
  const format = useFormat();
  const queries = useQueryClient();
  const { data: session } = useSession();
  const kept = useKeptInput<string>(`note.${id}`, session?.displayName ?? "", "", isText);
  const text = kept.value;
  const [asked, setAsked] = useState(false);
  const length = lengthOf(text);
  const error = !asked ? undefined : length === 0 ? "REQUIRED" : length > noteLimit ? "TOO_LONG" : undefined;
  const write = useMutation({
    mutationFn: (said: string) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/notes", {
          params: { path: { id } },
          body: { text: said },
        }),
      ),
    onSuccess: (after, said) => {
      // What was typed meanwhile stays.
      if (text === said) kept.reset("");
      setAsked(false);
      queries.setQueryData(caseKey(id), after);
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (length === 0 || length > noteLimit) document.getElementById("note")?.focus();
    else write.mutate(text);
  };
  return (
    <Panel title={<T id="moderation.notes" />}>
      <p className="note">
        <T id="moderation.notes.text" />
      </p>
      {notes.length > 0 && (
        <ul className="plain stack">
          {notes.map((note) => (
            <li key={`${note.author} ${note.writtenAt}`} className="stack stack-tight">
              <Meta>
                <span>
                  <T
                    id={note.mine ? "moderation.notes.mine" : "moderation.notes.author"}
                    values={{ author: note.author }}
                  />
                </span>
                <span>{format.instant(note.writtenAt, "short")}</span>
              </Meta>
              <p className="small pre">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" onSubmit={send} noValidate>
        <KeptNotice kept={kept} fresh="" />
        <TextAreaField
          id="note"
          label={<T id="moderation.notes.field" />}
          rows={3}
          value={text}
          count={length}
          limit={noteLimit}
          error={error && <T id="moderation.notes.error" values={{ code: error, limit: noteLimit }} />}
          onChange={(event) => kept.setValue(event.currentTarget.value)}
        />
        {write.error && (
          <Refusal code={write.error.codeToSay} words={{ OWN_PETITION: "moderation.refusal.own" }} />
        )}
        <Button type="submit" kind="second" busy={write.isPending}>
          <T id="moderation.notes.write" />
        </Button>
      </form>
    </Panel>
  );
}
