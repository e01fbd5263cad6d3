import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type AgencyCase, agencyKey, caseKey, inboxKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { useFocusKept } from "~/design/focus";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import {
  controlId,
  isTexts,
  lengthOf,
  LocalizedField,
  noTexts,
  type Texts,
  writtenIn,
} from "~/design/localized-field";
import { Outcome } from "~/design/outcome";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { ExtensionNote } from "./extension-note";

const longestReason = 1000;

const words = {
  ALREADY_EXTENDED: "clock.extension.refusal.already",
  EXTENSION_TOO_LATE: "clock.extension.refusal.tooLate",
  ALREADY_ANSWERED: "clock.extension.refusal.answered",
} as const;

/** An agency that is in time may take more of it, once and in public. */
export function ExtensionPart({ found: { escalation, petition } }: { found: AgencyCase }) {
  const { extension, state, clock } = escalation;
  const [refused, setRefused] = useState<string>();
  useFocusKept(extension != null, "extension");
  const inTime = state === "REGISTERED" && clock?.overdueWorkingDays === 0;
  if (!extension && !inTime && refused === undefined) return null;
  return (
    <section className="stack" aria-labelledby="extension">
      <h2 className="h-work" id="extension" tabIndex={-1}>
        <T id="clock.extension.title" />
      </h2>
      {refused !== undefined && (
        <Outcome key={refused}>
          <Refusal code={refused} words={words} />
        </Outcome>
      )}
      {extension ? (
        <ExtensionNote extension={extension} />
      ) : (
        inTime && <Extending eid={escalation.id} petition={petition.id} onRefused={setRefused} />
      )}
    </section>
  );
}

function Extending({
  eid,
  petition,
  onRefused,
}: {
  eid: string;
  petition: string;
  /** The case is another one than it seemed, so this goes away. */
  onRefused: (code: string) => void;
}) {
  const queries = useQueryClient();
  const format = useFormat();
  const languages = writtenIn(useLanguage());
  const [open, setOpen] = useState(false);
  const { data: session } = useSession();
  const kept = useKeptInput<Texts>(`extension.${eid}`, session?.displayName ?? "", noTexts, isTexts);
  const reason = kept.value;
  const [wrong, setWrong] = useState<"REQUIRED" | "TOO_LONG">();
  const offer = useQuery({
    queryKey: [...caseKey(eid), "extension"],
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/agency/escalations/{eid}/extension", { params: { path: { eid } }, signal })),
    enabled: open,
  });
  const refusal = offer.data?.refusal ?? undefined;
  const close = () => {
    setOpen(false);
    // Why it is refused stands in the case as it is now.
    if (refusal !== undefined) void queries.invalidateQueries({ queryKey: caseKey(eid) });
  };
  const extend = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/extension", {
          params: { path: { eid } },
          body: { reason },
        }),
      ),
    onSuccess: (changed) => {
      kept.reset(noTexts);
      queries.setQueryData<AgencyCase>(
        caseKey(eid),
        (before) => before && { ...before, escalation: changed },
      );
      // Its last day is another one there too.
      void queries.invalidateQueries({ queryKey: inboxKey });
      void petitionChanged(queries, petition);
    },
    onError: ({ status, code }) => {
      if (status !== 409) return;
      setOpen(false);
      onRefused(code);
      void queries.invalidateQueries({ queryKey: agencyKey });
    },
  });
  const go = () => {
    const lengths = Object.values(reason).map((text: string) => lengthOf(text));
    const found = lengths.every((length) => length === 0)
      ? "REQUIRED"
      : lengths.some((length) => length > longestReason)
        ? "TOO_LONG"
        : undefined;
    setWrong(found);
    if (found) document.getElementById(controlId("extension-reason", languages[0]))?.focus();
    else extend.mutate();
  };
  return (
    <>
      <p>
        <Button kind="quiet" icon="clock" onClick={() => setOpen(true)}>
          <T id="clock.extension.open" />
        </Button>
      </p>
      <Dialog
        open={open}
        onClose={close}
        title={<T id="clock.extension.ask" />}
        actions={
          <>
            {refusal === undefined && (
              <Button busy={extend.isPending} onClick={go}>
                <T id="clock.extension.do" />
              </Button>
            )}
            <Button kind="second" onClick={close}>
              <T id="clock.extension.not" />
            </Button>
          </>
        }
      >
        {offer.data?.dueOnThen && (
          <p>
            <T
              id="clock.extension.ask.text"
              values={{ days: offer.data.workingDays, day: format.day(offer.data.dueOnThen) }}
            />
          </p>
        )}
        {refusal === undefined ? (
          <>
            <KeptNotice kept={kept} fresh={noTexts} />
            <LocalizedField
              id="extension-reason"
              label={<T id="clock.extension.reason" />}
              error={
                wrong && (
                  <T id="clock.extension.reason.error" values={{ code: wrong, limit: longestReason }} />
                )
              }
              languages={languages}
              value={reason}
              limit={longestReason}
              rows={3}
              onChange={kept.setValue}
            />
          </>
        ) : (
          <Refusal code={refusal} words={words} />
        )}
        {extend.error && <Refusal code={extend.error.codeToSay} level={extend.error.level} words={words} />}
      </Dialog>
    </>
  );
}
