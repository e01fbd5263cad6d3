import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { SelectField, TextField } from "~/design/field";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { ChannelRow } from "./channel-row";
import { errorOf, Errors } from "./errors";
import { Part } from "./part";
import { adminKey, useAgenciesWithChannels } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { SavedNotice } from "./saved-notice";
import { Secret } from "./secret";

const sorts = ["V1A", "V1", "EMAIL"] as const;
type Sort = (typeof sorts)[number];
const kind = { id: "channel-kind", label: <T id="admin.channel.sort" /> };
const fields = {
  kind,
  // The kind of channel says how it is signed.
  signing: kind,
  address: { id: "channel-address", label: <T id="admin.channel.address" /> },
  reason: reasonNamed("channel-reason"),
};

/** By what an agency hears of dossiers besides its inbox. */
export function Channels({ slug }: { slug: string }) {
  const query = useAgenciesWithChannels();
  return (
    <section className="stack" aria-labelledby="channels">
      <h2 id="channels" className="h-small">
        <T id="admin.channels" />
      </h2>
      <p className="note">
        <T id="admin.channels.note" />
      </p>
      <Part query={query}>
        {(all) => {
          const channels = all.find((agency) => agency.slug === slug)?.channels ?? [];
          return channels.length === 0 ? (
            <p>
              <T id="admin.channels.none" />
            </p>
          ) : (
            <ul className="rows plain">
              {channels.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} />
              ))}
            </ul>
          );
        }}
      </Part>
      <NewChannel slug={slug} />
    </section>
  );
}

function NewChannel({ slug }: { slug: string }) {
  const t = useT();
  const queries = useQueryClient();
  const [sort, setSort] = useState<Sort>("V1A");
  const [address, setAddress] = useState("");
  const [reason, setReason] = useState("");
  const open = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/admin/agencies/{slug}/channels", {
          params: { path: { slug } },
          body: {
            kind: sort === "EMAIL" ? "EMAIL" : "WEBHOOK",
            signing: sort === "EMAIL" ? null : sort,
            address,
            reason,
          },
        }),
      ),
    onSuccess: async () => {
      setAddress("");
      setReason("");
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <details className="disclosure">
      <summary>
        <T id="admin.channels.new" />
      </summary>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <Errors problem={open.error} fields={fields} />
        <SelectField
          {...fields.kind}
          error={errorOf(open.error, "kind") ?? errorOf(open.error, "signing")}
          value={sort}
          onChange={({ target }) => setSort(sorts.find((each) => each === target.value) ?? sort)}
        >
          {sorts.map((each) => (
            <option key={each} value={each}>
              {t("admin.channel.sort.of", { sort: each })}
            </option>
          ))}
        </SelectField>
        <TextField
          {...fields.address}
          error={errorOf(open.error, "address")}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <ReasonField id={fields.reason.id} reason={reason} problem={open.error} onChange={setReason} />
        {open.isSuccess && <SavedNotice says="admin.channel.opened" />}
        {open.data?.secret && <Secret secret={open.data.secret} />}
        <ButtonRow>
          <Button kind="second" type="submit" busy={open.isPending}>
            <T id="admin.channel.open" />
          </Button>
        </ButtonRow>
      </form>
    </details>
  );
}
