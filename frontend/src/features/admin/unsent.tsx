import "./admin.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { Row } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { AgencyLink, PetitionOf } from "./about-case";
import { words } from "./errors";
import { RowsByPage } from "./more";
import { adminKey, type Channel, type UnsentDossier, useAgenciesWithChannels, useUnsent } from "./queries";

const heading = "unsent";

/** Dossiers that never went out, of all agencies: each leads to its agency, where it can be sent. Nothing while there are none. */
export function UnsentEverywhere() {
  const query = useUnsent();
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.error) return <Refusal code={query.error.code} words={words} />;
  if (all.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading} className="h-small">
        <T id="admin.unsent" />
      </h2>
      <p className="note">
        <T id="admin.unsent.where" />
      </p>
      <RowsByPage query={query} count={all.length}>
        {all.map((unsent) => (
          <Row key={unsent.escalation}>
            <h3 className="h-work">
              <PetitionOf of={unsent} />
            </h3>
            <p>
              <AgencyLink slug={unsent.agency} />
            </p>
            <Since unsent={unsent} />
          </Row>
        ))}
      </RowsByPage>
    </section>
  );
}

/** Dossiers of an agency that never went out, each with a button for every channel that is enabled now. */
export function UnsentOf({ slug }: { slug: string }) {
  const query = useUnsent(slug);
  const agency = useAgenciesWithChannels().data?.find((each) => each.slug === slug);
  const [sent, setSent] = useState(0);
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  useFocusKept(query.data && all.length, heading);
  if (query.error) return <Refusal code={query.error.code} words={words} />;
  if (all.length === 0 && sent === 0) return null;
  const channels = agency?.channels.filter(({ isEnabled }) => isEnabled) ?? [];
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading} className="h-small" tabIndex={-1}>
        <T id="admin.unsent" />
      </h2>
      {all.length > 0 && agency && (
        <p className="note">
          <T
            id="admin.unsent.how"
            values={{ can: agency.disabledAt ? "AGENCY" : channels.length === 0 ? "CHANNEL" : "YES" }}
          />
        </p>
      )}
      {sent > 0 && (
        <Notice icon="done" role="status">
          <p>
            <T id="admin.unsent.ordered" values={{ count: sent }} />
          </p>
        </Notice>
      )}
      {all.length > 0 && (
        <RowsByPage query={query} count={all.length}>
          {all.map((unsent) => (
            <Unsent
              key={unsent.escalation}
              unsent={unsent}
              channels={agency?.disabledAt ? [] : channels}
              onSent={() => setSent((before) => before + 1)}
            />
          ))}
        </RowsByPage>
      )}
    </section>
  );
}

function Unsent({
  unsent,
  channels,
  onSent,
}: {
  unsent: UnsentDossier;
  channels: readonly Channel[];
  onSent: () => void;
}) {
  const queries = useQueryClient();
  const order = useMutation({
    mutationFn: (channel: string) =>
      dataOf(
        client.POST("/api/v1/admin/escalations/{eid}/deliveries", {
          params: { path: { eid: unsent.escalation } },
          body: { channel },
        }),
      ),
    onSuccess: () => {
      onSent();
      return queries.invalidateQueries({ queryKey: adminKey });
    },
    // Perhaps somebody has disabled the channel meanwhile.
    onError: () => void queries.invalidateQueries({ queryKey: adminKey }),
  });
  return (
    <Row>
      <h3 className="h-work">
        <PetitionOf of={unsent} />
      </h3>
      <Since unsent={unsent} />
      {channels.length > 0 && (
        <ButtonRow>
          {channels.map(({ id, address }) => (
            <Button
              key={id}
              kind="second"
              icon="send"
              busy={order.isPending}
              onClick={() => order.mutate(id)}
            >
              <span className="admin-long">
                <T id="admin.unsent.send" values={{ address }} />
              </span>
            </Button>
          ))}
        </ButtonRow>
      )}
      {order.error && <Refusal code={order.error.code} words={words} />}
    </Row>
  );
}

function Since({ unsent: { escalation, state, forwardedAt } }: { unsent: UnsentDossier }) {
  const format = useFormat();
  return (
    <p className="note">
      <T id="admin.unsent.since" values={{ escalation, state, day: format.day(forwardedAt, "day", "on") }} />
    </p>
  );
}
