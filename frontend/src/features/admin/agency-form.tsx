import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import { client, dataOf } from "~/api/client";
import { useAgencies, useJurisdictions } from "~/api/reference";
import { Choice } from "~/design/choice";
import { useFocusKept } from "~/design/focus";
import { SelectField, TextField } from "~/design/field";
import { Panel } from "~/design/panel";
import { useLanguage } from "~/i18n/context";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useAgencyFields } from "./agency-fields";
import { Conflict } from "./conflict";
import { errorOf, Errors } from "./errors";
import { FormEnd } from "./form-end";
import { namesNamed, NameFields } from "./name-fields";
import { reasonNamed } from "./reason-field";
import { type AdministeredAgency, adminKey } from "./queries";
import { useEdited } from "./use-edited";
import { LastChange } from "./who";

type Content = AdministeredAgency["content"];

const kinds = ["MINISTRY", "AKIMAT", "MASLIKHAT", "GOVERNMENT"] as const;
const fresh = {
  kind: "MINISTRY",
  jurisdiction: "KZ",
  supervisor: "government",
  name: {},
  isEnabled: true,
} as const;
const conflictId = "agency-conflict";
const named = {
  slug: { id: "slug", label: <T id="admin.slug" /> },
  ...namesNamed,
  kind: { id: "kind", label: <T id="admin.agency.kind" /> },
  jurisdiction: { id: "jurisdiction", label: <T id="admin.jurisdiction" /> },
  supervisor: { id: "supervisor", label: <T id="admin.agency.supervisor" /> },
  reason: reasonNamed(),
};

/** What an agency shall be; a new one without `agency`. */
export function AgencyForm({ agency }: { agency?: AdministeredAgency | undefined }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const agencies = useAgencies();
  const jurisdictions = useJurisdictions();
  const [slug, setSlug] = useState("");
  const fields = useAgencyFields();
  const { base, typed, theirs, setTyped, goOn } = useEdited<Content>(
    agency ?? { revision: 0, content: fresh },
    fields,
  );
  useFocusKept(theirs !== undefined, conflictId);
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const body = { ...typed, reason, revision: base.revision };
      return agency
        ? dataOf(
            client.PUT("/api/v1/admin/agencies/{slug}", { params: { path: { slug: agency.slug } }, body }),
          )
        : dataOf(client.POST("/api/v1/admin/agencies", { body: { ...body, slug } }));
    },
    onSuccess: async (saved) => {
      goOn(saved, saved.content);
      setReason("");
      await Promise.all([
        queries.invalidateQueries({ queryKey: adminKey }),
        queries.invalidateQueries({ queryKey: ["agencies"] }),
      ]);
      if (!agency) await navigate(`/${language}/admin/agencies/${saved.slug}`);
    },
    onError: ({ code }) => {
      // Somebody was faster: what they entered is shown beside what was typed here.
      if (code === "REFERENCE_CHANGED") void queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const change = (to: Content) => {
    setTyped(to);
    if (save.isSuccess) save.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  if (agency && theirs)
    return (
      <Panel title={<T id="admin.agency.form" />}>
        <Conflict
          key={theirs.revision}
          id={conflictId}
          fields={fields}
          base={base}
          mine={typed}
          theirs={theirs}
          who={<LastChange history={agency.history} />}
          onGoOn={(next) => {
            goOn(theirs, next);
            save.reset();
          }}
        />
      </Panel>
    );
  return (
    <Panel title={<T id="admin.agency.form" />}>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <Errors problem={save.error} fields={named} />
        {!agency && (
          <TextField
            {...named.slug}
            hint={<T id="admin.slug.hint" />}
            error={errorOf(save.error, "slug")}
            value={slug}
            onChange={({ target }) => setSlug(target.value)}
          />
        )}
        <NameFields name={typed.name} problem={save.error} onChange={(name) => change({ ...typed, name })} />
        <SelectField
          {...named.kind}
          error={errorOf(save.error, "kind")}
          value={typed.kind}
          onChange={({ target }) =>
            change({ ...typed, kind: kinds.find((kind) => kind === target.value) ?? typed.kind })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t("admin.agency.kind.of", { kind })}
            </option>
          ))}
        </SelectField>
        <SelectField
          {...named.jurisdiction}
          error={errorOf(save.error, "jurisdiction")}
          value={typed.jurisdiction}
          onChange={({ target }) => change({ ...typed, jurisdiction: target.value })}
        >
          {jurisdictions.data?.all.map(({ code, name }) => (
            <option key={code} value={code}>
              {atLineStart(format.pick(name).text)}
            </option>
          ))}
        </SelectField>
        <SelectField
          {...named.supervisor}
          hint={<T id="admin.agency.supervisor.hint" />}
          error={errorOf(save.error, "supervisor")}
          value={typed.supervisor ?? ""}
          onChange={({ target }) =>
            change({ ...typed, supervisor: target.value === "" ? null : target.value })
          }
        >
          <option value="">{t("admin.agency.supervisor.none")}</option>
          {format.sorted(agencies.data?.all ?? []).map((each) => (
            <option key={each.slug} value={each.slug}>
              {format.pick(each.name).text}
            </option>
          ))}
        </SelectField>
        <Choice
          type="checkbox"
          note={<T id="admin.agency.enabled.note" />}
          checked={typed.isEnabled}
          onChange={({ target }) => change({ ...typed, isEnabled: target.checked })}
        >
          <T id="admin.agency.enabled" />
        </Choice>
        <FormEnd reason={reason} save={save} onReason={setReason} />
      </form>
    </Panel>
  );
}
