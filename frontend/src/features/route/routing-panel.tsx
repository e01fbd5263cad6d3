import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { LocalizedField, noTexts, type Texts, writtenIn } from "~/design/localized-field";
import { Panel } from "~/design/panel";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { AgencyField } from "./agency-field";
import { limit, type ReturnedCase, returnsKey, type Route } from "./returned";
import {
  checkRouting,
  isRoutingDraft,
  type RoutingDraft,
  type RoutingError,
  routingErrorsOf,
} from "./routing";

const words = {
  NOT_RETURNED: "route.refusal.decided",
  OWN_PETITION: "route.refusal.own",
  OWN_AGENCY: "route.refusal.agency",
} as const;

/** Sends a returned petition on, or refuses the return; both in public, with reasons. */
export function RoutingPanel({ found, waiting }: { found: ReturnedCase; waiting: Route }) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const queries = useQueryClient();
  const { data: agencies } = useAgencies();
  const { escalation, petition } = found;
  const { data: session } = useSession();
  const [fresh] = useState<RoutingDraft>(() => ({
    outcome: undefined,
    agency: waiting.namedAgency ?? "",
    legalBasis: noTexts,
    explanation: noTexts,
  }));
  const kept = useKeptInput<RoutingDraft>(
    `routing.${escalation.id}.${waiting.number}`,
    session?.displayName ?? "",
    fresh,
    isRoutingDraft,
  );
  const draft = kept.value;
  const [errors, setErrors] = useState<readonly RoutingError[]>([]);
  const [asking, setAsking] = useState(false);
  const change = (part: Partial<RoutingDraft>) => kept.setValue((before) => ({ ...before, ...part }));
  const { outcome, agency, legalBasis, explanation } = draft;
  const decide = useMutation({
    mutationFn: (chosen: NonNullable<RoutingDraft["outcome"]>) =>
      dataOf(
        client.POST("/api/v1/moderation/returns/{eid}/decision", {
          params: { path: { eid: escalation.id } },
          body: { outcome: chosen, legalBasis, explanation, ...(chosen === "ROUTED_ON" && { agency }) },
        }),
      ),
    onSuccess: () => {
      kept.sent(draft);
      void queries.invalidateQueries({ queryKey: returnsKey });
      void petitionChanged(queries, petition.id);
    },
    onError: (problem) => {
      setErrors(routingErrorsOf(problem.violations, languages));
      if (problem.code === "NOT_RETURNED") void queries.invalidateQueries({ queryKey: returnsKey });
    },
    onSettled: () => setAsking(false),
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const wrong = checkRouting(draft, languages);
    setErrors(wrong);
    decide.reset();
    setAsking(wrong.length === 0);
  };
  const said = ({ field, code }: RoutingError) => <T id={`route.error.${field}`} values={{ code, limit }} />;
  const errorOf = (field: RoutingError["field"]) => {
    const error = errors.find((each) => each.field === field);
    return error && said(error);
  };
  const field = (name: "legalBasis" | "explanation", value: Texts, rows: number) => (
    <LocalizedField
      id={name}
      label={<T id={`route.field.${name}`} />}
      hint={<T id={`route.field.${name}.hint`} />}
      error={errorOf(name)}
      languages={languages}
      value={value}
      limit={limit}
      rows={rows}
      onChange={(texts) => change({ [name]: texts })}
    />
  );
  const problem = decide.error && decide.error.violations.length === 0 ? decide.error : undefined;
  return (
    <Panel title={<T id="route.decide" />}>
      <form className="stack" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={fresh} />
        <ErrorSummary errors={errors.map((error) => ({ field: error.id, message: said(error) }))} />
        <Pick
          id="outcome"
          label={t("route.decide")}
          error={errorOf("outcome")}
          options={[
            { value: "ROUTED_ON", icon: "forward", label: <T id="route.decide.ROUTED_ON" /> },
            { value: "REFUSED", icon: "no", label: <T id="route.decide.REFUSED" /> },
          ]}
          value={outcome}
          onChange={(chosen) => change({ outcome: chosen })}
        />
        {outcome && (
          <p className="small muted">
            <T id={`route.decide.${outcome}.text`} />
          </p>
        )}
        {outcome === "ROUTED_ON" && (
          <AgencyField
            label={t("route.decide.agency")}
            hint={<T id="route.decide.agency.hint" />}
            error={errorOf("agency")}
            value={agency}
            without={escalation.agency}
            onChange={(slug) => change({ agency: slug })}
          />
        )}
        {field("legalBasis", legalBasis, 2)}
        {field("explanation", explanation, 4)}
        {problem && <Refusal code={problem.code} words={words} />}
        <Button type="submit" wide busy={decide.isPending}>
          <T id="route.decide.do" />
        </Button>
        <p className="note">
          <T id="route.decide.anonymous" />
        </p>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id={outcome === "REFUSED" ? "route.confirm.REFUSED" : "route.confirm.ROUTED_ON"} />}
        actions={
          <>
            <Button busy={decide.isPending} onClick={() => outcome && decide.mutate(outcome)}>
              <T id="route.confirm.do" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="route.confirm.back" />
            </Button>
          </>
        }
      >
        {outcome === "ROUTED_ON" && (
          <p>
            <b>
              <Localized text={agencies?.get(agency)?.name} />
            </b>
          </p>
        )}
        <p>
          <T id="route.confirm.text" />
        </p>
      </Dialog>
    </Panel>
  );
}
