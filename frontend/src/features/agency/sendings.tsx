import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { Disclosure } from "~/design/disclosure";
import { Loaded } from "~/design/loaded";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { caseKey } from "./inbox";

type Sending = components["schemas"]["DeliveryView"];

/** What went out by the channels of the agency, and how each attempt ended. */
export function Sendings({ eid }: { eid: string }) {
  const [open, setOpen] = useState(false);
  const sendings = useQuery({
    queryKey: [...caseKey(eid), "deliveries"],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          client.GET("/api/v1/agency/escalations/{eid}/deliveries", { params: { path: { eid } }, signal }),
        )
      ).items,
    enabled: open,
  });
  return (
    <Disclosure summary={<T id="agency.sendings" />} onToggle={setOpen}>
      {/* What waits unseen would keep the page busy. */}
      {open && (
        <Loaded
          query={sendings}
          failed={<T id="agency.sendings.failed" />}
          loading={<T id="agency.sendings.loading" />}
        >
          {(all) =>
            all.length === 0 ? (
              <p>
                <T id="agency.sendings.none" />
              </p>
            ) : (
              <ul className="plain stack">
                {all.map((sending) => (
                  <One key={sending.id} sending={sending} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </Disclosure>
  );
}

function One({ sending: { kind, about, state, attempts, nextAttemptAt } }: { sending: Sending }) {
  const format = useFormat();
  return (
    <li className="stack stack-tight">
      <p>
        <T id="agency.sending" values={{ about, kind }} />
        {". "}
        <T id="agency.sending.state" values={{ state }} />
        {state === "PENDING" && nextAttemptAt && (
          <>
            {". "}
            <T id="agency.sending.next" values={{ at: format.instant(nextAttemptAt) }} />
          </>
        )}
      </p>
      {attempts.length > 0 && (
        <ul className="plain small muted">
          {attempts.map(({ startedAt, outcome }) => (
            <li key={startedAt}>
              <T
                id="agency.sending.attempt"
                values={{ at: format.instant(startedAt, "short"), outcome: outcome ?? "" }}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
