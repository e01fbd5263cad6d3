import "./admin.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Blank } from "~/design/blank";
import { Button, ButtonRow } from "~/design/button";
import { SelectField } from "~/design/field";
import { Row } from "~/design/lists";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { AgencyLink, PetitionOf } from "./about-case";
import { Desk } from "./desk";
import { words } from "./errors";
import { RowsByPage } from "./more";
import { Part } from "./part";
import { deliveriesKey, type Delivery, useDeliveries } from "./queries";
import { UnsentEverywhere } from "./unsent";

const states = ["DEAD", "PENDING", "DELIVERED", "ENDED"] as const;

/** Dossiers on their way to agencies; those that were given up can be sent anew. */
export function DeliveriesPage() {
  const t = useT();
  const [state, setState] = useState<Delivery["state"]>("DEAD");
  const query = useDeliveries(state);
  return (
    <Desk title={t("admin.to.deliveries")} lead="admin.deliveries.lead">
      <UnsentEverywhere />
      <SelectField
        label={<T id="admin.deliveries.state" />}
        value={state}
        onChange={({ target }) => setState(states.find((each) => each === target.value) ?? state)}
      >
        {states.map((each) => (
          <option key={each} value={each}>
            {t("admin.deliveries.state.of", { state: each })}
          </option>
        ))}
      </SelectField>
      <Part query={query}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <Blank title={<T id="admin.deliveries.none" />} />
          ) : (
            <RowsByPage key={state} query={query} count={all.length}>
              {all.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </RowsByPage>
          );
        }}
      </Part>
    </Desk>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const format = useFormat();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () =>
      dataOf(client.POST("/api/v1/admin/deliveries/{id}/redrive", { params: { path: { id: delivery.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesKey }),
  });
  return (
    <Row>
      <h2 className="h-work">
        <PetitionOf of={delivery} />
      </h2>
      <p>
        <AgencyLink slug={delivery.agency} />
      </p>
      <p>
        <T id="admin.delivery" values={{ about: delivery.about, kind: delivery.kind }} />
      </p>
      <p className="note">
        <T
          id="admin.delivery.since"
          values={{ escalation: delivery.escalation, at: format.instant(delivery.createdAt) }}
        />
      </p>
      {delivery.nextAttemptAt && (
        <p className="note">
          <T id="admin.delivery.next" values={{ at: format.instant(delivery.nextAttemptAt) }} />
        </p>
      )}
      <ul className="plain">
        {delivery.attempts.map(({ startedAt, outcome, status }) => (
          <li key={startedAt} className="note">
            <T
              id="admin.delivery.attempt"
              values={{ at: format.instant(startedAt), outcome: outcome ?? "" }}
            />
            {status != null && (
              <>
                {" "}
                <T id="admin.delivery.status" values={{ status: String(status) }} />
              </>
            )}
          </li>
        ))}
      </ul>
      {delivery.state === "DEAD" && (
        <ButtonRow>
          <Button kind="second" icon="retry" busy={again.isPending} onClick={() => again.mutate()}>
            <T id="admin.delivery.again" />
          </Button>
        </ButtonRow>
      )}
      {again.error && <Refusal code={again.error.code} words={words} />}
    </Row>
  );
}
