import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type AgencyCase, caseKey, inboxKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { useFocusKept } from "~/design/focus";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, lengthOf, LocalizedField, writtenIn } from "~/design/localized-field";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { AgencyField } from "./agency-field";
import { isReturnDraft, limit, noReturn, type ReturnDraft } from "./returned";
import { RouteList } from "./route-list";

const words = {
  RETURNED_TOO_OFTEN: "route.refusal.tooOften",
  ALREADY_ANSWERED: "route.refusal.answered",
} as const;

/** So often a petition may be returned. */
const most = 2;

/** An agency says that a petition is not for it; how that went before stands above. */
export function ReturnPart({ found }: { found: AgencyCase }) {
  const { state, routes } = found.escalation;
  useFocusKept(routes.length, "route");
  const mayReturn = (state === "FORWARDED" || state === "REGISTERED") && routes.length < most;
  if (routes.length === 0 && !mayReturn) return null;
  return (
    <section className="stack case-text" aria-labelledby="route">
      <h2 className="h-work" id="route" tabIndex={-1}>
        <T id={routes.length > 0 ? "route.title" : "route.return"} />
      </h2>
      {routes.length > 0 && <RouteList routes={routes} />}
      {mayReturn && <Returning found={found} />}
    </section>
  );
}

function Returning({ found: { escalation, petition } }: { found: AgencyCase }) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const queries = useQueryClient();
  const { id, agency } = escalation;
  const [open, setOpen] = useState(false);
  const { data: session } = useSession();
  const kept = useKeptInput<ReturnDraft>(`return.${id}`, session?.displayName ?? "", noReturn, isReturnDraft);
  const { reason, competent } = kept.value;
  const change = (part: Partial<ReturnDraft>) => kept.setValue((before) => ({ ...before, ...part }));
  const [error, setError] = useState<"REQUIRED" | "TOO_LONG">();
  const giveBack = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/return", {
          params: { path: { eid: id } },
          body: { reason, ...(competent !== "" && { competentAgency: competent }) },
        }),
      ),
    onSuccess: (changed) => {
      setOpen(false);
      kept.reset(noReturn);
      queries.setQueryData<AgencyCase>(caseKey(id), (before) => before && { ...before, escalation: changed });
      void queries.invalidateQueries({ queryKey: inboxKey });
      void petitionChanged(queries, petition.id);
    },
    onError: (problem) => {
      if (problem.status === 409) void queries.invalidateQueries({ queryKey: caseKey(id) });
    },
  });
  const send = () => {
    const wrong = languages.every((each) => lengthOf(reason[each]) === 0)
      ? "REQUIRED"
      : languages.some((each) => lengthOf(reason[each]) > limit)
        ? "TOO_LONG"
        : undefined;
    setError(wrong);
    if (wrong) document.getElementById(controlId("return-reason", languages[0]))?.focus();
    else giveBack.mutate();
  };
  const objected = giveBack.error?.violations.some(({ field }) => field === "competentAgency");
  return (
    <>
      <p>
        <T id="route.return.text" values={{ most }} />
      </p>
      <p>
        <Button
          kind="second"
          onClick={() => {
            giveBack.reset();
            setOpen(true);
          }}
        >
          <T id="route.return.open" />
        </Button>
      </p>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<T id="route.return" />}
        actions={
          <>
            <Button kind="danger" busy={giveBack.isPending} onClick={send}>
              <T id="route.return.do" />
            </Button>
            <Button kind="second" onClick={() => setOpen(false)}>
              <T id="route.return.cancel" />
            </Button>
          </>
        }
      >
        <KeptNotice kept={kept} fresh={noReturn} />
        <LocalizedField
          id="return-reason"
          label={<T id="route.return.reason" />}
          hint={<T id="route.return.reason.hint" />}
          error={error && <T id="route.error.reason" values={{ code: error, limit }} />}
          languages={languages}
          value={reason}
          limit={limit}
          rows={3}
          onChange={(texts) => change({ reason: texts })}
        />
        <AgencyField
          label={t("route.return.agency")}
          hint={<T id="route.return.agency.hint" />}
          error={objected && <T id="route.error.agency" />}
          value={competent}
          without={agency}
          onChange={(slug) => change({ competent: slug })}
        />
        {giveBack.error && !objected && (
          <Refusal code={giveBack.error.codeToSay} level={giveBack.error.level} words={words} />
        )}
      </Dialog>
    </>
  );
}
