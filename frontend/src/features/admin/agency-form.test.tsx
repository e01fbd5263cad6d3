import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { AgencyPage } from "./agency-page";
import type { AdministeredAgency } from "./queries";

type Content = AdministeredAgency["content"];

const first: Content = {
  kind: "MINISTRY",
  jurisdiction: "KZ",
  supervisor: "government",
  name: { kk: "Қуат министрлігі", ru: "Министерство энергетики", en: "Ministry of Energy" },
  isEnabled: true,
};
const places = [
  { code: "KZ", level: "COUNTRY", name: { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" } },
];
const agencies = [
  { slug: "government", kind: "GOVERNMENT", jurisdiction: "KZ", name: { en: "The Government" } },
  { slug: "energy", kind: "MINISTRY", jurisdiction: "KZ", name: { en: "Ministry of Energy" } },
];

/** A server that keeps versions and refuses what was made from an older one. */
function server() {
  let now = first;
  let history: AdministeredAgency["history"] = [];
  const bodies: (Content & { revision: number; reason: string })[] = [];
  const view = () => ({ slug: "energy", revision: history.length, content: now, disabledAt: null, history });
  const enter = (content: Content, by: string) => {
    now = content;
    history = [
      { revision: history.length + 1, content, by, at: "2026-11-24T05:00:00Z", reason: "An order" },
      ...history,
    ];
  };
  fakeBackend({
    "GET /api/v1/agencies": { body: { items: agencies } },
    "GET /api/v1/jurisdictions": { body: { items: places } },
    "GET /api/v1/admin/agencies": { body: { items: [] } },
    "GET /api/v1/admin/agencies/energy": () => ({ body: view() }),
    "PUT /api/v1/admin/agencies/energy": () => {
      const body = bodies.at(-1);
      if (body?.revision !== history.length)
        return { status: 409, body: { status: 409, code: "REFERENCE_CHANGED" } };
      const { kind, jurisdiction, supervisor, name, isEnabled } = body;
      enter({ kind, jurisdiction, supervisor: supervisor ?? null, name, isEnabled }, "ME");
      return { body: view() };
    },
  });
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "PUT") bodies.push((await request.clone().json()) as (typeof bodies)[number]);
    return answer(request);
  });
  return { bodies, enter };
}

const open = (queries = signedIn("Айнұр С.", "ADMIN")) =>
  renderIn(
    "en",
    <main>
      <AgencyPage />
    </main>,
    {
      path: "/:language/admin/agencies/:slug",
      at: "/en/admin/agencies/energy",
      queries,
    },
  );
/** Channels have forms of their own on the same page. */
const form = async () => within(await screen.findByRole("region", { name: "About the agency" }));
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));
const type = async (name: string, text: string) => {
  const field = await (await form()).findByRole("textbox", { name });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const valueOf = async (name: string) => (await form()).getByRole<HTMLInputElement>("textbox", { name }).value;

describe("two administrators at one agency", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("shows both versions where they differ, and goes on with what is chosen of each", async () => {
    const { bodies, enter } = server();
    await open();
    await type("Name in English", "Ministry of Power");
    await type("Reason for the change", "It was renamed");
    enter(
      { ...first, name: { ...first.name, ru: "Минэнерго", en: "Energy Ministry" }, supervisor: null },
      "OTHER",
    );
    await save();

    const english = within(await screen.findByRole("group", { name: "Name in English" }));
    expect(english.getByRole("radio", { name: /Ministry of Power/ })).toHaveProperty("checked", true);
    expect(english.getByRole("radio", { name: /Energy Ministry/ })).toHaveProperty("checked", false);
    // What was not changed here is taken over.
    const russian = within(screen.getByRole("group", { name: "Name in Russian" }));
    expect(russian.getByRole("radio", { name: /Минэнерго/ })).toHaveProperty("checked", true);
    const supervisor = within(screen.getByRole("group", { name: "Supervisor" }));
    expect(supervisor.getByRole("radio", { name: /None/ })).toHaveProperty("checked", true);
    await userEvent.click(supervisor.getByRole("radio", { name: /The Government/ }));
    expect(screen.queryByRole("group", { name: "Name in Kazakh" })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Go on with these" }));
    expect(await valueOf("Name in English")).toBe("Ministry of Power");
    expect(await valueOf("Name in Russian")).toBe("Минэнерго");
    expect(await valueOf("Reason for the change")).toBe("It was renamed");
    await save();
    await waitFor(() => expect(bodies).toHaveLength(2));
    expect(bodies[1]).toMatchObject({
      revision: 1,
      supervisor: "government",
      name: { ru: "Минэнерго", en: "Ministry of Power" },
    });
    await screen.findByText(/^Saved/);
  });

  it("shows the newer version at once where nothing was typed", async () => {
    const { enter } = server();
    const queries = signedIn("Айнұр С.", "ADMIN");
    await open(queries);
    await screen.findByRole("textbox", { name: "Name in English" });
    enter({ ...first, name: { ...first.name, en: "Energy Ministry" } }, "OTHER");
    await queries.invalidateQueries();
    await waitFor(async () => expect(await valueOf("Name in English")).toBe("Energy Ministry"));
    expect(screen.queryByRole("button", { name: "Go on with these" })).toBeNull();
  });

  it("tells what an agency was in words", async () => {
    const { enter } = server();
    enter(first, "OTHER");
    await open();
    await userEvent.click(await screen.findByText("Revision 1"));
    expect((await screen.findByText(/^Ministry, /)).textContent).toBe(
      "Ministry, Kazakhstan, supervisor: The Government",
    );
  });
});
