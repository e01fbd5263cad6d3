import { useQuery } from "@tanstack/react-query";
import { CORE_SCHEMA, load } from "js-yaml";
import { dataOf } from "~/api/client";

export const address = "/api/openapi.yml";

/** What of OpenAPI 3.0 our description has. */
export interface Schema {
  $ref?: string;
  allOf?: readonly Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly (string | null)[];
  nullable?: boolean;
  description?: string;
  example?: unknown;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
}

export type Schemas = Readonly<Record<string, Schema>>;

type Content = Readonly<Record<string, { schema?: Schema; example?: unknown }>>;

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: Schema;
}

const roles = ["CITIZEN", "MODERATOR", "AGENCY", "AGENCY_HEAD", "ADMIN"] as const;

/** Who may make a call: people with one of the roles, and programs of agencies. */
export type Caller = (typeof roles)[number] | "MACHINE";

interface Described {
  tags?: readonly string[];
  summary?: string;
  description?: string;
  parameters?: readonly Parameter[];
  requestBody?: { content?: Content };
  responses?: Readonly<Record<string, { content?: Content }>>;
  /** Alternatives; an empty one is to be nobody. */
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  "x-roles"?: readonly string[];
}

export interface Description {
  info: { description?: string };
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  components: { schemas: Schemas };
}

/** What is sent or comes back. */
export interface Body {
  mediaType: string;
  schema: Schema | undefined;
}

/** A method of an address. */
export interface Call {
  /** Also the anchor of it. */
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  request: Body | undefined;
  answers: readonly { status: string; body: Body | undefined }[];
  /** Nobody in it means that everybody may make the call. */
  callers: readonly Caller[];
  /** Whether a session makes a difference where none is needed. */
  sessionHelps: boolean;
}

export interface Group {
  tag: string;
  calls: readonly Call[];
}

/** As this server gives it, so that the page says nothing about another version. */
export function useDescription() {
  return useQuery({
    queryKey: ["api description"],
    queryFn: ({ signal }) => dataOf(fetched(signal)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Days and instants stay as they are written: YAML's own types would make the moment a day begins in Greenwich of them. */
export function readDescription(yaml: string) {
  return load(yaml, { schema: CORE_SCHEMA }) as Description;
}

async function fetched(signal: AbortSignal) {
  const response = await globalThis.fetch(new Request(new URL(address, window.location.origin), { signal }));
  const text = await response.text();
  return response.ok ? { data: readDescription(text), response } : { error: undefined, response };
}

/** All calls under the name of what they are about, in the order of the description. */
export function groupsOf({ paths }: Description): readonly Group[] {
  const groups = new Map<string, Call[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, described] of Object.entries(methods)) {
      const tag = described.tags?.[0] ?? "API";
      groups.set(tag, [...(groups.get(tag) ?? []), callOf(method, path, described)]);
    }
  return [...groups]
    .map(([tag, calls]) => ({ tag, calls }))
    .sort((one, other) => one.tag.localeCompare(other.tag, "en"));
}

function callOf(method: string, path: string, described: Described): Call {
  const { summary = "", description = "", parameters = [], requestBody, responses = {} } = described;
  const { security = [] } = described;
  return {
    id: `${method}${path}`.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, ""),
    method: method.toUpperCase(),
    path,
    summary,
    description: description === summary ? "" : description,
    parameters,
    request: bodyOf(requestBody?.content),
    answers: Object.entries(responses).map(([status, { content }]) => ({ status, body: bodyOf(content) })),
    callers: callersOf(described),
    sessionHelps: security.some((schemes) => Object.keys(schemes).length === 0),
  };
}

function callersOf({ security = [], "x-roles": wanted = [] }: Described): readonly Caller[] {
  const people = roles.filter((role) => wanted.includes(role));
  return security.some((schemes) => "machineToken" in schemes) ? [...people, "MACHINE"] : people;
}

function bodyOf(content: Content | undefined): Body | undefined {
  const first = content && Object.entries(content)[0];
  return first && { mediaType: first[0], schema: first[1].schema };
}

/** Those that have every word in their method, address or summary. */
export function sought(groups: readonly Group[], words: string): readonly Group[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ tag, calls }) => ({
      tag,
      calls: calls.filter(({ method, path, summary }) => {
        const text = `${method} ${path} ${summary} ${tag}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ calls }) => calls.length > 0);
}

export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.slice($ref.lastIndexOf("/") + 1);
}

/** What a reference leads to. A description beside it is about this use of it. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  const inner = schema.allOf?.[0];
  if (inner) return { ...resolved(inner, schemas), ...withoutInner(schema) };
  const name = nameOf(schema);
  return name === undefined ? schema : (schemas[name] ?? {});
}

function withoutInner({ nullable, description, example }: Schema): Schema {
  return {
    ...(nullable !== undefined && { nullable }),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  };
}

/** Its type, as programmers write it. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const whole = resolved(schema, schemas);
  return basicTypeOf(schema, whole, schemas) + (whole.nullable ? " | null" : "");
}

function basicTypeOf(schema: Schema, whole: Schema, schemas: Schemas): string {
  if (whole.items) return `${typeOf(whole.items, schemas)}[]`;
  if (whole.enum) return whole.enum.filter((value) => value !== null).join(" | ");
  if (typeof whole.additionalProperties === "object")
    return `{ [name]: ${typeOf(whole.additionalProperties, schemas)} }`;
  if (whole.properties) return nameOf(schema.allOf?.[0] ?? schema) ?? "object";
  return whole.format ? `${whole.type ?? "string"} (${whole.format})` : (whole.type ?? "object");
}

/** The object whose fields one has to know to read it, through lists and maps. */
export function objectIn(schema: Schema, schemas: Schemas): Schema | undefined {
  const whole = resolved(schema, schemas);
  if (whole.items) return objectIn(whole.items, schemas);
  if (typeof whole.additionalProperties === "object") return objectIn(whole.additionalProperties, schemas);
  return whole.properties ? whole : undefined;
}

const samples: Readonly<Record<string, unknown>> = {
  "date-time": "2026-11-23T10:15:30Z",
  date: "2026-11-23",
  integer: 1,
  number: 1,
  boolean: true,
};

/** The example of the description; where it has none, one made of the types. */
export function sampleOf(schema: Schema, schemas: Schemas, within: readonly Schema[] = []): unknown {
  const whole = resolved(schema, schemas);
  if (whole.example !== undefined) return whole.example;
  if (whole.enum) return whole.enum[0];
  if (whole.items) return within.includes(whole.items) ? [] : [sampleOf(whole.items, schemas, within)];
  if (whole.properties) {
    const { properties } = whole;
    // A thing that holds things of its own kind, such as an answer and its versions, ends here.
    if (within.some((outer) => outer.properties === properties)) return {};
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, sampleOf(field, schemas, [...within, whole])]),
    );
  }
  if (whole.type === "object" || whole.additionalProperties) return {};
  return samples[whole.format ?? ""] ?? samples[whole.type ?? ""] ?? "…";
}

/** What is sent or comes back, as an example; nothing where it is bytes, or text that the description shows none of. */
export function exampleOf({ mediaType, schema }: Body, schemas: Schemas): string | undefined {
  if (!schema) return undefined;
  if (mediaType === "application/json") return JSON.stringify(sampleOf(schema, schemas), null, 2);
  const { example } = resolved(schema, schemas);
  return typeof example === "string" ? example.trimEnd() : undefined;
}

/** The call as a command; what stands in braces or begins with a dollar is the reader's own. */
export function curlOf({ method, path, request, callers }: Call, schemas: Schemas, origin: string): string {
  const parts = [method === "GET" ? "curl" : `curl -X ${method}`, `'${origin}${path}'`];
  if (callers.length > 0) parts.push(`-H "Authorization: Bearer $TOKEN"`);
  if (request) {
    parts.push(`-H 'Content-Type: ${request.mediaType}'`);
    parts.push(
      request.mediaType === "application/json" && request.schema
        ? `-d '${JSON.stringify(sampleOf(request.schema, schemas)).replaceAll("'", "'\\''")}'`
        : "--data-binary @file",
    );
  }
  return parts.join(" \\\n  ");
}
