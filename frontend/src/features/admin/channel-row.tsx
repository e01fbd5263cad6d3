import "./admin.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { Choice } from "~/design/choice";
import { TextField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { ChannelStory } from "./channel-story";
import { Conflict } from "./conflict";
import { errorOf, Errors, words } from "./errors";
import { adminKey, type Channel, useChannelHistory } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { SavedNotice } from "./saved-notice";
import { Secret } from "./secret";
import { propertyOf, useEdited } from "./use-edited";
import { LastChange } from "./who";

type Content = Pick<Channel, "address" | "isEnabled">;

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
        <details className="disclosure">
          <summary>
            <T id="admin.channel.change" />
          </summary>
          <ChannelForm channel={channel} />
        </details>
        {channel.signing === "V1" && (
          <details className="disclosure">
            <summary>
              <T id="admin.channel.newSecret" />
            </summary>
            <SecretForm channel={channel} />
          </details>
        )}
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

/** A new secret for a channel; the one before signs along for a day. */
function SecretForm({ channel: { agency, id } }: { channel: Channel }) {
  const queries = useQueryClient();
  const reasonId = `secret-reason-${id}`;
  const [reason, setReason] = useState("");
  const replace = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/admin/agencies/{slug}/channels/{id}/secret", {
          params: { path: { slug: agency, id } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      setReason("");
      return queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  return (
    <form
      className="stack stack-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        replace.mutate();
      }}
    >
      <Errors problem={replace.error} fields={{ reason: reasonNamed(reasonId) }} />
      <p className="note">
        <T id="admin.channel.newSecret.note" />
      </p>
      <ReasonField id={reasonId} reason={reason} problem={replace.error} onChange={setReason} />
      {replace.data?.secret && <Secret secret={replace.data.secret} replaces />}
      <ButtonRow>
        <Button kind="second" type="submit" icon="key" busy={replace.isPending}>
          <T id="admin.channel.newSecret.make" />
        </Button>
      </ButtonRow>
    </form>
  );
}

function ChannelForm({ channel }: { channel: Channel }) {
  const queries = useQueryClient();
  const named = {
    address: { id: `address-${channel.id}`, label: <T id="admin.channel.address" /> },
    reason: reasonNamed(`reason-${channel.id}`),
  };
  const fields = [
    propertyOf<Content, "address">("address", named.address.label, ({ address }) => address),
    propertyOf<Content, "isEnabled">("isEnabled", <T id="admin.channel.enabled" />, ({ isEnabled }) => (
      <T id="admin.conflict.enabled" values={{ is: isEnabled ? "yes" : "no" }} />
    )),
  ];
  const { base, typed, theirs, setTyped, goOn } = useEdited<Content>(versionOf(channel), fields);
  const conflictId = `conflict-${channel.id}`;
  useFocusKept(theirs !== undefined, conflictId);
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () =>
      dataOf(
        client.PUT("/api/v1/admin/agencies/{slug}/channels/{id}", {
          params: { path: { slug: channel.agency, id: channel.id } },
          body: {
            version: base.revision,
            ...typed,
            signing: channel.signing ?? null,
            reason,
          },
        }),
      ),
    onSuccess: (saved) => {
      goOn(versionOf(saved), versionOf(saved).content);
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
        who={<ChangedBy channel={channel} version={theirs.revision} />}
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
        change.mutate();
      }}
    >
      <Errors problem={change.error} fields={named} />
      <TextField
        {...named.address}
        error={errorOf(change.error, "address")}
        value={typed.address}
        onChange={({ target }) => setTyped({ ...typed, address: target.value })}
      />
      <Choice
        type="checkbox"
        checked={typed.isEnabled}
        onChange={({ target }) => setTyped({ ...typed, isEnabled: target.checked })}
      >
        <T id="admin.channel.enabled" />
      </Choice>
      <ReasonField id={named.reason.id} reason={reason} problem={change.error} onChange={setReason} />
      {change.isSuccess && <SavedNotice />}
      <ButtonRow>
        <Button kind="second" type="submit" busy={change.isPending}>
          <T id="admin.save" />
        </Button>
      </ButtonRow>
    </form>
  );
}

/** What of a channel can be changed here, with the version that it is from. */
function versionOf({ version, address, isEnabled }: Channel) {
  return { revision: version, content: { address, isEnabled } };
}

/** Who made a version, when and why, as the history of the channel says. */
function ChangedBy({ channel: { agency, id }, version }: { channel: Channel; version: number }) {
  const history = useChannelHistory(agency, id).data ?? [];
  return (
    <LastChange
      history={history
        .filter((each) => each.version === version && !each.secretReplaced)
        .map(({ by, changedAt, reason }) => ({ by, at: changedAt, reason }))}
    />
  );
}
