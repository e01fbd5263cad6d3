import "./admin.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { Button, ButtonRow } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { TextAreaField, TextField } from "~/design/field";
import { Row, Rows } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Facts } from "~/design/proof-sum";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { errorOf, Errors } from "./errors";
import { Part } from "./part";
import { type AgencyClient, clientsKey, useAgencyClients } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { Who } from "./who";

// Any JSON object: what is a key the server decides.
type PublicKey = NonNullable<components["schemas"]["AgencyClientInput"]["publicKey"]>;

const fields = {
  name: { id: "client-name", label: <T id="admin.client.name" /> },
  publicKey: { id: "client-key", label: <T id="admin.client.publicKey" /> },
  reason: reasonNamed("client-reason"),
};

/** Machines that may act for an agency: which there are, a new one, and ending one. */
export function Clients({ slug }: { slug: string }) {
  const query = useAgencyClients();
  return (
    <section className="stack" aria-labelledby="clients">
      <h2 id="clients" className="h-small">
        <T id="admin.clients" />
      </h2>
      <p className="note">
        <T id="admin.clients.note" />
      </p>
      <Part query={query}>
        {(all) => {
          const own = all.filter(({ agency }) => agency === slug);
          return own.length === 0 ? (
            <p>
              <T id="admin.clients.none" />
            </p>
          ) : (
            <Rows>
              {own.map((each) => (
                <ClientRow key={each.id} machine={each} />
              ))}
            </Rows>
          );
        }}
      </Part>
      <NewClient slug={slug} />
    </section>
  );
}

function ClientRow({
  machine: { id, name, keyThumbprint, createdAt, registered, disabledAt, ended },
}: {
  machine: AgencyClient;
}) {
  const [asked, setAsked] = useState(false);
  return (
    <Row>
      <h3 className="h-work">{name}</h3>
      <p>
        <T id="admin.client.id" values={{ id: <code key="id">{id}</code> }} />
      </p>
      <p className="note admin-long">
        <T id="admin.client.key" values={{ thumbprint: <code key="key">{keyThumbprint}</code> }} />
      </p>
      <Facts
        facts={[
          { name: <T id="admin.client.since" />, value: <Act act={registered} at={createdAt} /> },
          ...(disabledAt
            ? [{ name: <T id="admin.client.ended" />, value: <Act act={ended} at={disabledAt} /> }]
            : []),
        ]}
      />
      {!disabledAt && (
        <ButtonRow>
          <Button kind="second" onClick={() => setAsked(true)}>
            <T id="admin.client.end" />
          </Button>
        </ButtonRow>
      )}
      <Ending id={id} name={name} open={asked} onClose={() => setAsked(false)} />
    </Row>
  );
}

/** Who did it, when and why; only when, where that was before anybody wrote the rest down. */
function Act({ act, at }: { act: AgencyClient["registered"]; at: string }) {
  const format = useFormat();
  return act ? <Who by={act.by} at={at} reason={act.reason} /> : <p className="note">{format.instant(at)}</p>;
}

function Ending({
  id,
  name,
  open,
  onClose,
}: {
  id: string;
  name: string;
  open: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const reasonId = `end-reason-${id}`;
  const [reason, setReason] = useState("");
  const end = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/admin/agency-clients/{id}/end", { params: { path: { id } }, body: { reason } }),
      ),
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: clientsKey });
    },
  });
  const leave = () => {
    end.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={<T id="admin.client.end.ask" values={{ name }} />}
      onClose={leave}
      actions={
        <>
          <Button kind="danger" busy={end.isPending} onClick={() => end.mutate()}>
            <T id="admin.client.end.yes" />
          </Button>
          <Button kind="quiet" onClick={leave}>
            <T id="admin.client.end.no" />
          </Button>
        </>
      }
    >
      <Errors problem={end.error} fields={{ reason: reasonNamed(reasonId) }} />
      <p>
        <T id="admin.client.end.text" />
      </p>
      <ReasonField id={reasonId} reason={reason} problem={end.error} onChange={setReason} />
    </Dialog>
  );
}

function NewClient({ slug }: { slug: string }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const [reason, setReason] = useState("");
  const register = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/admin/agency-clients", {
          body: { agency: slug, name, publicKey: keyOf(key), reason },
        }),
      ),
    onSuccess: () => {
      setName("");
      setKey("");
      setReason("");
      return queries.invalidateQueries({ queryKey: clientsKey });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    register.mutate();
  };
  return (
    <details className="disclosure">
      <summary>
        <T id="admin.clients.new" />
      </summary>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <Errors problem={register.error} fields={fields} />
        <TextField
          {...fields.name}
          hint={<T id="admin.client.name.hint" />}
          error={errorOf(register.error, "name")}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextAreaField
          {...fields.publicKey}
          hint={<T id="admin.client.publicKey.hint" />}
          error={errorOf(register.error, "publicKey")}
          rows={6}
          spellCheck={false}
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
        <ReasonField id={fields.reason.id} reason={reason} problem={register.error} onChange={setReason} />
        {register.data && (
          <Notice icon="done" role="status">
            <p>
              <T id="admin.client.registered" values={{ id: <code key="id">{register.data.id}</code> }} />
            </p>
          </Notice>
        )}
        <ButtonRow>
          <Button kind="second" type="submit" busy={register.isPending}>
            <T id="admin.client.register" />
          </Button>
        </ButtonRow>
      </form>
    </details>
  );
}

/** Null where nothing was typed. What is no JSON object goes as an empty one, of which the server says that it is no key. */
function keyOf(typed: string): PublicKey | null {
  if (typed.trim() === "") return null;
  try {
    const read: unknown = JSON.parse(typed);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as PublicKey) : {};
  } catch {
    return {};
  }
}
