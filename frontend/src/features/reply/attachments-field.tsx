import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Attachment } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { Icon } from "~/design/icon";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type DraftView, draftKey } from "./draft";

const words = {
  ATTACHMENT_KIND_UNKNOWN: "reply.file.refusal.kind",
  ATTACHMENT_NOT_READABLE: "reply.file.refusal.notReadable",
  ATTACHMENT_TOO_LARGE: "reply.file.refusal.tooLarge",
  TOO_LARGE: "reply.file.refusal.tooLarge",
  ATTACHMENT_LOCKED: "reply.file.refusal.locked",
  ATTACHMENT_ACTIVE: "reply.file.refusal.active",
  ATTACHMENT_INFECTED: "reply.file.refusal.infected",
  UNPRINTABLE: "reply.file.refusal.name",
  TOO_MANY_ATTACHMENTS: "reply.file.refusal.tooMany",
  SCANNER_UNREACHABLE: "reply.file.refusal.scanner",
  DRAFT_SUBMITTED: "reply.refusal.submitted",
  NOT_REGISTERED: "reply.refusal.notRegistered",
} as const;

/** The files of the answer, saved with the draft as soon as they are chosen. */
export function AttachmentsField({
  eid,
  attachments,
  limits,
}: {
  eid: string;
  attachments: readonly Attachment[];
  limits: DraftView["limits"];
}) {
  const t = useT();
  const queries = useQueryClient();
  useFocusKept(attachments.length, "files");
  const input = useRef<HTMLInputElement>(null);
  const again = () => queries.invalidateQueries({ queryKey: draftKey(eid) });
  const add = useMutation({
    mutationFn: (file: File) =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/draft/attachments", {
          params: { path: { eid }, query: { name: shortName(file.name, limits.attachmentName) } },
          headers: { "Content-Type": "application/octet-stream" },
          // The bytes themselves; the description of the API has no type for them.
          body: file as unknown as string,
          bodySerializer: (bytes: unknown) => bytes as Blob,
        }),
      ),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: (sha256: string) =>
      dataOf(
        client.DELETE("/api/v1/agency/escalations/{eid}/draft/attachments/{sha256}", {
          params: { path: { eid, sha256 } },
        }),
      ),
    onSettled: again,
  });
  const problem = add.error ?? remove.error;
  const [refused, setRefused] = useState<keyof typeof words>();
  // What is said to be enough must be: rounded down.
  const values = {
    megabytes: Math.floor(limits.attachmentBytes / 100_000) / 10,
    files: limits.attachments,
  };
  return (
    <section className="stack stack-near" aria-labelledby="files">
      <h3 className="h-small" id="files" tabIndex={-1}>
        <T id="reply.files" />
      </h3>
      <p className="note">
        <T id="reply.files.hint" values={values} />
      </p>
      {attachments.length > 0 && (
        <ul className="plain stack stack-tight">
          {attachments.map(({ sha256, name, href }) => (
            <li key={sha256} className="spread reply-file">
              <a href={href} download>
                <Icon name="document" />
                <span>{name}</span>
              </a>
              <Button
                kind="quiet"
                icon="bin"
                busy={remove.isPending && remove.variables === sha256}
                onClick={() => {
                  // What was said of the last file is over: there may be room for it now.
                  add.reset();
                  setRefused(undefined);
                  remove.mutate(sha256);
                }}
                aria-label={t("reply.file.removeNamed", { name })}
              >
                <T id="reply.file.remove" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refused && <Refusal code={refused} words={words} values={values} />}
      {problem && !refused && (
        <Refusal code={problem.codeToSay} level={problem.level} words={words} values={values} />
      )}
      <p>
        <input
          ref={input}
          type="file"
          className="hidden-visually"
          tabIndex={-1}
          aria-hidden="true"
          accept="application/pdf,image/png,image/jpeg"
          aria-label={t("reply.file.add")}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            remove.reset();
            // Nobody should send for minutes what will be refused.
            const refusal = !file
              ? undefined
              : attachments.length >= limits.attachments
                ? "TOO_MANY_ATTACHMENTS"
                : file.size > limits.attachmentBytes
                  ? "ATTACHMENT_TOO_LARGE"
                  : undefined;
            setRefused(refusal);
            // A colleague may have taken one away.
            if (refusal === "TOO_MANY_ATTACHMENTS") void again();
            if (file && !refusal) add.mutate(file);
            // So that the same file can be chosen again after a refusal.
            event.currentTarget.value = "";
          }}
        />
        <Button kind="second" icon="upload" busy={add.isPending} onClick={() => input.current?.click()}>
          <T id={add.isPending ? "reply.file.adding" : "reply.file.add"} />
        </Button>
      </p>
    </section>
  );
}

/** The end of a long name tells what the file is. */
function shortName(name: string, longest: number): string {
  return Array.from(name).slice(-longest).join("");
}
