import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { useAgencies } from "~/api/reference";
import { Choice } from "~/design/choice";
import { useFocusKept } from "~/design/focus";
import { SelectField, TextField } from "~/design/field";
import { Panel } from "~/design/panel";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Conflict } from "./conflict";
import { Desk } from "./desk";
import { errorOf, Errors } from "./errors";
import { FormEnd } from "./form-end";
import { History } from "./history";
import { editedNames, namesNamed, NameFields } from "./name-fields";
import { reasonNamed } from "./reason-field";
import { Part } from "./part";
import { type AdministeredTopic, adminKey, useTopic } from "./queries";
import { type EditedField, propertyOf, useEdited } from "./use-edited";
import { LastChange } from "./who";

type Content = AdministeredTopic["content"];

const way = { back: "/topics", backName: "admin.to.topics" } as const;
const fresh = { agency: "", name: {}, isEnabled: true };
const conflictId = "topic-conflict";
const named = {
  slug: { id: "slug", label: <T id="admin.slug" /> },
  ...namesNamed,
  agency: { id: "agency", label: <T id="admin.topic.agency" /> },
  reason: reasonNamed(),
};

/** A new topic. */
export function NewTopicPage() {
  const t = useT();
  return (
    <Desk title={t("admin.topics.new")} {...way}>
      <TopicForm />
    </Desk>
  );
}

/** A topic: what it is, and all it ever was. */
export function TopicPage() {
  const { slug = "" } = useParams();
  const format = useFormat();
  const query = useTopic(slug);
  return (
    <Desk title={query.data ? format.pick(query.data.content.name).text : slug} {...way}>
      <Part query={query}>
        {(topic) => (
          <>
            <TopicForm key={slug} topic={topic} />
            <TopicHistory topic={topic} />
          </>
        )}
      </Part>
    </Desk>
  );
}

function TopicForm({ topic }: { topic?: AdministeredTopic | undefined }) {
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const agencies = useAgencies();
  const [slug, setSlug] = useState("");
  const fields: EditedField<Content>[] = [
    ...editedNames<Content>(),
    propertyOf("agency", <T id="admin.topic.agency" />, (content) => (
      <Localized text={agencies.data?.get(content.agency)?.name} />
    )),
    propertyOf("isEnabled", <T id="admin.topic.enabled" />, ({ isEnabled }) => (
      <T id="admin.conflict.enabled" values={{ is: isEnabled ? "yes" : "no" }} />
    )),
  ];
  const { base, typed, theirs, setTyped, goOn } = useEdited<Content>(
    topic ?? { revision: 0, content: fresh },
    fields,
  );
  useFocusKept(theirs !== undefined, conflictId);
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const body = { ...typed, reason, revision: base.revision };
      return topic
        ? dataOf(client.PUT("/api/v1/admin/topics/{slug}", { params: { path: { slug: topic.slug } }, body }))
        : dataOf(client.POST("/api/v1/admin/topics", { body: { ...body, slug } }));
    },
    onSuccess: async (saved) => {
      goOn(saved, saved.content);
      setReason("");
      await Promise.all([
        queries.invalidateQueries({ queryKey: adminKey }),
        queries.invalidateQueries({ queryKey: ["topics"] }),
      ]);
      if (!topic) await navigate(`/${language}/admin/topics/${saved.slug}`);
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
  if (topic && theirs)
    return (
      <Panel title={<T id="admin.topic.form" />}>
        <Conflict
          key={theirs.revision}
          id={conflictId}
          fields={fields}
          base={base}
          mine={typed}
          theirs={theirs}
          who={<LastChange history={topic.history} />}
          onGoOn={(next) => {
            goOn(theirs, next);
            save.reset();
          }}
        />
      </Panel>
    );
  return (
    <Panel title={<T id="admin.topic.form" />}>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <Errors problem={save.error} fields={named} />
        {topic && (
          <p className="note">
            <T id="admin.topic.concerns" values={{ count: topic.unpublished }} />
          </p>
        )}
        {!topic && (
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
          {...named.agency}
          error={errorOf(save.error, "agency")}
          value={typed.agency}
          onChange={({ target }) => change({ ...typed, agency: target.value })}
        >
          <option value="" />
          {format
            .sorted(agencies.data?.all ?? [])
            .filter(({ kind }) => kind === "MINISTRY")
            .map((each) => (
              <option key={each.slug} value={each.slug}>
                {format.pick(each.name).text}
              </option>
            ))}
        </SelectField>
        <Choice
          type="checkbox"
          note={<T id="admin.topic.enabled.note" />}
          checked={typed.isEnabled}
          onChange={({ target }) => change({ ...typed, isEnabled: target.checked })}
        >
          <T id="admin.topic.enabled" />
        </Choice>
        <FormEnd reason={reason} save={save} onReason={setReason} />
      </form>
    </Panel>
  );
}

function TopicHistory({ topic: { history } }: { topic: AdministeredTopic }) {
  const agencies = useAgencies();
  return (
    <History
      versions={history}
      rest={(content) => (
        <>
          <p className="note">
            <Localized text={agencies.data?.get(content.agency)?.name} />
          </p>
          {!content.isEnabled && (
            <p className="note">
              <T id="admin.topic.disabled" />
            </p>
          )}
        </>
      )}
    />
  );
}
