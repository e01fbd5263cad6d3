import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { FailedPart } from "~/design/failed-part";
import { SelectField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { caseKey, type Colleague, colleaguesKey, type Escalation, inboxKey, useColleagues } from "./inbox";

const words = {
  ASSIGNMENT_CHANGED: "agency.refusal.assignmentChanged",
  COLLEAGUE_UNKNOWN: "agency.refusal.colleagueUnknown",
  ALREADY_ANSWERED: "agency.refusal.alreadyAnswered",
} as const;

/** `null` puts the case back; without a colleague the caller takes it. */
type Move = { colleague?: string | undefined } | null;

/** Which officer has the case in hand: to take it, to give it to a colleague, to put it back. */
export function AssignmentBox({ escalation: { id, state, clock } }: { escalation: Escalation }) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const key = [...caseKey(id), "assignment"];
  const path = { eid: id };
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/agency/escalations/{eid}/assignment", { params: { path }, signal })),
  });
  const { data: assignment } = query;
  const colleagues = useColleagues();
  const [chosen, setChosen] = useState("");
  const holder = assignment?.assignee ?? undefined;
  useFocusKept(assignment && (holder?.id ?? ""), "assignment");
  const move = useMutation({
    mutationFn: (to: Move) =>
      dataOf(
        to === null
          ? client.DELETE("/api/v1/agency/escalations/{eid}/assignment", {
              params: { path, query: { from: holder?.id ?? null } },
            })
          : client.PUT("/api/v1/agency/escalations/{eid}/assignment", {
              params: { path },
              body: {
                ...(to.colleague !== undefined && { colleague: to.colleague }),
                ...(holder && { from: holder.id }),
              },
            }),
      ),
    onSuccess: (after) => {
      setChosen("");
      queries.setQueryData(key, after);
      void queries.invalidateQueries({ queryKey: inboxKey });
      void queries.invalidateQueries({ queryKey: colleaguesKey });
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
  if (!assignment) return query.error ? <FailedPart query={query} /> : null;
  const others = colleagues.data?.items.filter(({ me, id: each }) => !me && each !== holder?.id) ?? [];
  // An answer that was returned is answered anew, so somebody has that in hand.
  const isOpen = state !== "ANSWERED" || clock != null;
  return (
    <section className="stack stack-near assignment" aria-labelledby="assignment">
      <h2 className="h-work" id="assignment" tabIndex={-1}>
        <T id="agency.assignment" />
      </h2>
      <p role="status">
        {holder ? (
          holder.me ? (
            <T id="agency.assignment.me" />
          ) : (
            <T id="agency.assignment.other" values={{ name: nameOf(holder, t("agency.assignee.former")) }} />
          )
        ) : (
          <T id="agency.assignment.nobody" />
        )}
      </p>
      {isOpen && (
        <>
          <ButtonRow>
            {!holder?.me && (
              <Button kind="second" busy={move.isPending} onClick={() => move.mutate({})}>
                <T id={holder ? "agency.assignment.takeOver" : "agency.assignment.take"} />
              </Button>
            )}
            {holder && (
              <Button kind="quiet" busy={move.isPending} onClick={() => move.mutate(null)}>
                <T id="agency.assignment.putBack" />
              </Button>
            )}
          </ButtonRow>
          {!colleagues.data && colleagues.error && <FailedPart query={colleagues} />}
          {others.length > 0 && (
            <form
              className="assignment-give"
              onSubmit={(event) => {
                event.preventDefault();
                if (chosen !== "") move.mutate({ colleague: chosen });
              }}
            >
              <SelectField
                label={<T id="agency.assignment.colleague" />}
                hint={<T id="agency.assignment.colleague.hint" />}
                value={chosen}
                onChange={(event) => setChosen(event.target.value)}
                required
              >
                <option value="">{t("agency.assignment.choose")}</option>
                {others.map((each) => (
                  <option key={each.id} value={each.id}>
                    {nameOf(each, t("agency.assignee.former"))}
                  </option>
                ))}
              </SelectField>
              <Button type="submit" kind="second" busy={move.isPending}>
                <T id="agency.assignment.give" />
              </Button>
            </form>
          )}
        </>
      )}
      {move.error && <Refusal code={move.error.code} words={words} />}
      {assignment.handovers.length > 0 && (
        <Disclosure summary={<T id="agency.assignment.history" />}>
          <ol className="plain stack stack-tight small assignment-history">
            {assignment.handovers.map(({ by, to, handedAt }) => (
              <li key={handedAt}>
                <time dateTime={handedAt}>{format.instant(handedAt, "short")}</time>
                {": "}
                <T
                  id="agency.assignment.handover"
                  values={{
                    kind: !to ? "BACK" : to.id === by.id ? "TAKEN" : "GIVEN",
                    by: nameOf(by, t("agency.assignee.former")),
                    to: to ? nameOf(to, t("agency.assignee.former")) : "",
                  }}
                />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}

function nameOf({ name }: Colleague, former: string): string {
  return name ?? former;
}
