import { Fragment, useState } from "react";
import { CopyButton } from "~/design/copy-button";
import { type Column, Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { Callers } from "./access";
import {
  type Body,
  type Call,
  curlOf,
  exampleOf,
  objectIn,
  type Schema,
  type Schemas,
  typeOf,
} from "./description";

/** One call; what it takes and gives is put on the page once somebody looks. */
export function CallEntry({ call, schemas, open }: { call: Call; schemas: Schemas; open: boolean }) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      className="api-call"
      translate="no"
      id={call.id}
      open={open}
      onToggle={(event) => event.currentTarget.open && setOpen(true)}
    >
      <summary>
        <b className="code api-method">{call.method}</b> <Path path={call.path} />
        <span className="api-summary" lang="en">
          {call.summary}
        </span>
        <Callers call={call} />
      </summary>
      {isOpen && <Inside call={call} schemas={schemas} />}
    </details>
  );
}

/** It breaks where its parts do. */
function Path({ path }: { path: string }) {
  return (
    <code>
      {path.split(/(?=\/)/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function Inside({ call, schemas }: { call: Call; schemas: Schemas }) {
  const t = useT();
  const curl = curlOf(call, schemas, window.location.origin);
  return (
    <div className="stack api-inside">
      {call.description && (
        <p className="pre" lang="en">
          {call.description}
        </p>
      )}
      {call.parameters.length > 0 && (
        <Fields
          caption={t("api-docs.parameters")}
          schemas={schemas}
          required="api-docs.required"
          fields={call.parameters.map(({ name, in: place, required, description, example, schema }) => ({
            name,
            place,
            required: required ?? false,
            description,
            example,
            schema: schema ?? {},
          }))}
        />
      )}
      {call.request && (
        <section className="stack-tight">
          <h3 className="h-small">
            <T id="api-docs.request" values={{ mediaType: call.request.mediaType }} />
          </h3>
          <BodyParts body={call.request} schemas={schemas} required="api-docs.required" />
        </section>
      )}
      <section className="stack-tight">
        <h3 className="h-small">
          <T id="api-docs.curl" />
        </h3>
        <Code text={curl} />
        <p>
          <CopyButton text={curl} action="api-docs.copy" />
        </p>
      </section>
      {call.answers.map(({ status, body }) => (
        <section key={status} className="stack-tight">
          <h3 className="h-small">
            {body ? (
              <T id="api-docs.answer" values={{ status, mediaType: body.mediaType }} />
            ) : (
              <T id="api-docs.answer.empty" values={{ status }} />
            )}
          </h3>
          {body && <BodyParts body={body} schemas={schemas} required="api-docs.present" />}
        </section>
      ))}
    </div>
  );
}

/** How it is said of a field that it never lacks: who asks must give it, who is answered may count on it. */
type Required = "api-docs.required" | "api-docs.present";

function BodyParts({ body, schemas, required }: { body: Body; schemas: Schemas; required: Required }) {
  const example = exampleOf(body, schemas);
  if (!body.schema || example === undefined) return null;
  return (
    <>
      <Code text={example} />
      <ObjectFields schema={body.schema} schemas={schemas} required={required} />
    </>
  );
}

/** Scrolls by itself on a narrow screen, so the keyboard must reach it. */
function Code({ text }: { text: string }) {
  const t = useT();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <pre className="api-code" tabIndex={0} role="region" aria-label={t("api-docs.example")}>
      <code>{text}</code>
    </pre>
  );
}

/** The fields of an object, of the things in a list, or nothing where there are none. */
function ObjectFields({
  schema,
  schemas,
  required,
}: {
  schema: Schema;
  schemas: Schemas;
  required: Required;
}) {
  const t = useT();
  const object = objectIn(schema, schemas);
  if (!object?.properties) return null;
  const { properties, required: names = [] } = object;
  return (
    <Fields
      caption={t("api-docs.fields")}
      schemas={schemas}
      required={required}
      fields={Object.entries(properties).map(([name, field]) => ({
        name,
        required: names.includes(name),
        description: field.description,
        schema: field,
      }))}
    />
  );
}

interface Field {
  name: string;
  place?: string;
  required: boolean;
  description: string | undefined;
  example?: unknown;
  schema: Schema;
}

function Fields({
  caption,
  fields,
  schemas,
  required: word,
}: {
  caption: string;
  fields: readonly Field[];
  schemas: Schemas;
  required: Required;
}) {
  const t = useT();
  const columns: Column<Field>[] = [
    { key: "name", name: t("api-docs.name"), value: ({ name }) => <code>{name}</code> },
    {
      key: "type",
      name: t("api-docs.type"),
      value: ({ schema, place, required }) => (
        <>
          <code>{typeOf(schema, schemas)}</code>
          {(place || required) && (
            <span className="note small api-aside">
              {[place, required && t(word)].filter(Boolean).join(", ")}
            </span>
          )}
        </>
      ),
    },
    {
      key: "meaning",
      name: t("api-docs.meaning"),
      value: ({ description, example, schema }) => (
        <div className="api-meaning">
          {description && (
            <p className="pre" lang="en">
              {description}
            </p>
          )}
          {typeof example === "string" && (
            <p>
              <T id="api-docs.such" /> <code>{example}</code>
            </p>
          )}
          <Within schema={schema} schemas={schemas} required={word} />
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      items={fields}
      keyOf={({ name, place }) => `${place ?? ""} ${name}`}
      stack
    />
  );
}

/** The fields of what a field holds, one tap away: they may hold more, and so on. */
function Within({ schema, schemas, required }: { schema: Schema; schemas: Schemas; required: Required }) {
  const [isOpen, setOpen] = useState(false);
  if (!objectIn(schema, schemas)) return null;
  return (
    <details className="disclosure" onToggle={(event) => event.currentTarget.open && setOpen(true)}>
      <summary>
        <T id="api-docs.within" />
      </summary>
      {isOpen && <ObjectFields schema={schema} schemas={schemas} required={required} />}
    </details>
  );
}
