import { describe, expect, it } from "vitest";
import {
  curlOf,
  type Description,
  exampleOf,
  groupsOf,
  readDescription,
  sampleOf,
  type Schemas,
  sought,
  typeOf,
} from "./description";

const schemas: Schemas = {
  Id: { type: "string", example: "7k3m9qx2ab" },
  State: { type: "string", enum: ["OPEN", "CLOSED"] },
  Node: {
    type: "object",
    required: ["id"],
    properties: {
      id: { $ref: "#/components/schemas/Id" },
      state: { nullable: true, allOf: [{ $ref: "#/components/schemas/State" }] },
      at: { type: "string", format: "date-time" },
      said: { type: "string", example: "it's" },
      children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
      counts: { type: "object", additionalProperties: { type: "integer" } },
    },
  },
};

const description: Description = {
  info: {},
  components: { schemas },
  paths: {
    "/api/v1/agency/nodes/{id}": {
      get: {
        tags: ["Nodes"],
        summary: "A node.",
        description: "A node.",
        responses: { "204": {} },
        security: [{ sessionCookie: [] }, { sessionToken: [] }, { machineToken: [] }],
        "x-roles": ["ADMIN", "AGENCY"],
      },
      post: {
        security: [{}, { sessionCookie: [] }, { sessionToken: [] }],
        tags: ["Nodes"],
        summary: "Changes it.",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } },
        responses: { "200": { content: { "text/csv": { schema: { type: "string" } } } } },
      },
    },
    "/api/v1/about": { get: { tags: ["About"], summary: "What this is." } },
  },
};

describe("the description of the API", () => {
  it("is grouped by what calls are about, and found by words of address and summary", () => {
    const groups = groupsOf(description);
    expect(groups.map(({ tag, calls }) => [tag, calls.map(({ id }) => id)])).toEqual([
      ["About", ["get-api-v1-about"]],
      ["Nodes", ["get-api-v1-agency-nodes-id", "post-api-v1-agency-nodes-id"]],
    ]);
    expect(sought(groups, "post NODES")[0]?.calls.map(({ method }) => method)).toEqual(["POST"]);
    expect(sought(groups, "changes")).toHaveLength(1);
    expect(sought(groups, "nothing of it")).toEqual([]);
    // What says nothing new is not said twice.
    expect(groups[1]?.calls[0]?.description).toBe("");
  });

  it("names types as programmers do", () => {
    const fields = schemas["Node"]?.properties ?? {};
    expect(Object.values(fields).map((field) => typeOf(field, schemas))).toEqual([
      "string",
      "OPEN | CLOSED | null",
      "string (date-time)",
      "string",
      "Node[]",
      "{ [name]: integer }",
    ]);
  });

  it("makes an example that ends although things hold things of their kind", () => {
    expect(sampleOf({ $ref: "#/components/schemas/Node" }, schemas)).toEqual({
      id: "7k3m9qx2ab",
      state: "OPEN",
      at: "2026-11-23T10:15:30Z",
      said: "it's",
      children: [{}],
      counts: {},
    });
  });

  it("shows text as it comes, and nothing of bytes", () => {
    const text = (mediaType: string, example?: string) =>
      exampleOf({ mediaType, schema: { type: "string", ...(example && { example }) } }, schemas);
    expect(text("text/plain", "localhost/log\n2417\n")).toBe("localhost/log\n2417");
    expect(text("application/octet-stream")).toBeUndefined();
    expect(text("application/json", "7k3m9qx2ab")).toBe('"7k3m9qx2ab"');
  });

  it("reads days and instants as they are written", () => {
    expect(readDescription("example: {on: 2026-11-23, at: 2026-11-23T10:15:30Z, no: null, one: 1}")).toEqual({
      example: { on: "2026-11-23", at: "2026-11-23T10:15:30Z", no: null, one: 1 },
    });
  });

  it("says who may make a call", () => {
    const [about, nodes] = groupsOf(description);
    expect(nodes?.calls.map(({ callers, sessionHelps }) => [callers, sessionHelps])).toEqual([
      [["AGENCY", "ADMIN", "MACHINE"], false],
      [[], true],
    ]);
    expect(about?.calls[0]).toMatchObject({ callers: [], sessionHelps: false });
  });

  it("is a command that a shell takes as it is", () => {
    const [get, post] = groupsOf(description)[1]?.calls ?? [];
    expect(get && curlOf(get, schemas, "https://undeu.example")).toBe(
      `curl \\\n  'https://undeu.example/api/v1/agency/nodes/{id}' \\\n  -H "Authorization: Bearer $TOKEN"`,
    );
    const command = post && curlOf(post, schemas, "https://undeu.example");
    expect(command).toContain("curl -X POST");
    expect(command).not.toContain("Authorization");
    expect(command).toContain(`"said":"it'\\''s"`);
  });
});
