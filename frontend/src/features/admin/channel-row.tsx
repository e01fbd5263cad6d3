import "./admin.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { TextField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { ChannelStory } from "./channel-story";
import { Conflict } from "./conflict";
import { errorOf, Errors, words } from "./errors";
import { adminKey, type Channel } from "./queries";
import { ReasonField } from "./reason-field";
import { Secret } from "./secret";
import { propertyOf, useEdited } from "./use-edited";

/** A channel: trying it, changing it, and all it ever was. */
export function ChannelRow({ channel }: { channel: Channel }) {
  const format = useFormat();
  const queries = useQueryClient();
  const path = { slug: channel.agency, id: channel.id };
  const renew = () => queries.invalidateQueries({ queryKey: adminKey });
  const [told, setTold] = useState(false);
  const test = useMutation({
    mutationFn: () =>
      dataOf(client.POST("/api/v1/admin/agencies/{slug}/channels/{id}/test", { params: { path } })),
    onSuccess: renew,
  });
  const secret = useMutation({
    mutationFn: () =>
      dataOf(client.POST("/api/v1/admin/agencies/{slug}/channels/{id}/secret", { params: { path } })),
    onSuccess: renew,
  });
  return (
    <li className="row row-plain">
      <div className="row-main stack">
        <h3 className="h-work admin-long">{channel.address}</h3>
        <p className="note">
          <T id="admin.channel.sort.of" values={{ sort: channel.signing ?? "EMAIL" }} />
        </p>
        {!channel.isEnabled && (
          <p className="note">
            <T id="admin.channel.disabled" values={{ why: channel.disabledBecause ?? "" }} />
          </p>
        )}
        <ButtonRow>
          <Button kind="second" icon="send" busy={test.isPending} onClick={() => test.mutate()}>
            <T id="admin.channel.test" />
          </Button>
          {channel.signing === "V1" && (
            <Button kind="quiet" icon="key" busy={secret.isPending} onClick={() => secret.mutate()}>
              <T id="admin.channel.newSecret" />
            </Button>
          )}
        </ButtonRow>
        {test.data && (
          <Notice icon={test.data.outcome === "TAKEN" ? "done" : "warning"} role="status">
            <p>
              <T
                id="admin.channel.tested"
                values={{
                  outcome: test.data.outcome ?? "",
                  millis: format.number(test.data.durationMillis ?? 0),
                }}
              />
            </p>
          </Notice>
        )}
        {test.error && <Refusal code={test.error.code} words={words} />}
        {secret.data?.secret && <Secret secret={secret.data.secret} />}
        {secret.error && <Refusal code={secret.error.code} words={words} />}
        <details className="disclosure">
          <summary>
            <T id="admin.channel.change" />
          </summary>
          <ChannelForm channel={channel} />
        </details>
        <details className="disclosure" onToggle={() => setTold(true)}>
          <summary>
            <T id="admin.history" />
          </summary>
          {told && <ChannelStory channel={channel} />}
        </details>
      </div>
    </li>
  );
}

function ChannelForm({ channel }: { channel: Channel }) {
  const queries = useQueryClient();
  const ids = { address: `address-${channel.id}`, reason: `reason-${channel.id}` };
  const fields = [
    propertyOf<{ address: string }, "address">(
      "address",
      <T id="admin.channel.address" />,
      (content) => content.address,
    ),
  ];
  const { base, typed, theirs, setTyped, goOn } = useEdited(
    { revision: channel.version, content: { address: channel.address } },
    fields,
  );
  const conflictId = `conflict-${channel.id}`;
  useFocusKept(theirs !== undefined, conflictId);
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: (isEnabled: boolean) =>
      dataOf(
        client.PUT("/api/v1/admin/agencies/{slug}/channels/{id}", {
          params: { path: { slug: channel.agency, id: channel.id } },
          body: {
            version: base.revision,
            address: typed.address,
            signing: channel.signing ?? null,
            isEnabled,
            reason,
          },
        }),
      ),
    onSuccess: (saved) => {
      goOn({ revision: saved.version, content: { address: saved.address } }, { address: saved.address });
      setReason("");
      return queries.invalidateQueries({ queryKey: adminKey });
    },
    onError: ({ code }) => {
      // Somebody was faster: what they entered is shown beside what was typed here.
      if (code === "CHANNEL_CHANGED") void queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  if (theirs)
    return (
      <Conflict
        key={theirs.revision}
        id={conflictId}
        fields={fields}
        base={base}
        mine={typed}
        theirs={theirs}
        onGoOn={(next) => {
          goOn(theirs, next);
          change.reset();
        }}
      />
    );
  return (
    <form
      className="stack stack-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(channel.isEnabled);
      }}
    >
      <Errors problem={change.error} ids={ids} />
      <TextField
        id={ids.address}
        label={<T id="admin.channel.address" />}
        error={errorOf(change.error, "address")}
        value={typed.address}
        onChange={({ target }) => setTyped({ address: target.value })}
      />
      <ReasonField id={ids.reason} reason={reason} problem={change.error} onChange={setReason} />
      <ButtonRow>
        <Button kind="second" type="submit" busy={change.isPending}>
          <T id="admin.save" />
        </Button>
        <Button kind="quiet" onClick={() => change.mutate(!channel.isEnabled)}>
          <T id={channel.isEnabled ? "admin.channel.disable" : "admin.channel.enable"} />
        </Button>
      </ButtonRow>
    </form>
  );
}
