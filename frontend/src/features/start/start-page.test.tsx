import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { StartPage } from "./start-page";

const session = {
  authenticated: true,
  displayName: "Айгүл С.",
  roles: ["CITIZEN"],
  region: "KZ-75",
  eligible: true,
};
const text = { en: "Warm bus stops" };
const draft = {
  id: "7k3m9qx2ab",
  state: "DRAFT",
  title: text,
  summary: { en: "People wait in the wind" },
  background: null,
  demands: [{ number: 1, text: { en: "Build twenty" } }],
  jurisdiction: "KZ-75",
  topic: "transport",
  revision: 3,
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  tally: { inForce: 0, signed: 0, withdrawn: 0, invalidated: 0 },
  thresholds: [],
  own: true,
};
const reference = {
  "GET /api/v1/petition-limits": {
    body: { title: 120, summary: 600, background: 5000, demand: 500, demands: 10 },
  },
  "GET /api/v1/session": { body: session },
  "GET /api/v1/jurisdictions": {
    body: {
      items: [
        { code: "KZ", level: "COUNTRY", name: { en: "Kazakhstan" } },
        { code: "KZ-71", level: "REGION", name: { en: "Astana City" } },
        { code: "KZ-75", level: "REGION", name: { en: "Almaty City" } },
      ],
    },
  },
  "GET /api/v1/topics": {
    body: { items: [{ slug: "transport", agency: "transport", name: { en: "Transport" }, isEnabled: true }] },
  },
  "GET /api/v1/agencies": {
    body: {
      items: [{ slug: "akimat-75", kind: "AKIMAT", jurisdiction: "KZ-75", name: { en: "Akimat of Almaty" } }],
    },
  },
  "GET /api/v1/thresholds/preview": {
    body: [
      {
        tier: 1,
        name: "akimat",
        required: 23480,
        agency: "akimat-75",
        reviewWorkingDays: 20,
        proof: {
          kind: "PERCENT_OF_POPULATION",
          value: "1",
          population: 2347924,
          populationAsOf: "2026-01-01",
          formula: "",
          rounding: "UP",
          basis: "",
          ruleEffectiveFrom: "2024-04-04",
        },
      },
    ],
  },
};

const open = (at = "/en/start") => renderIn("en", <StartPage />, { path: "/:language/start/:id?", at });

describe("starting a petition", () => {
  beforeEach(() => {
    // Not afterwards: what is on the page is kept once more when it goes.
    localStorage.clear();
    vi.stubGlobal("scrollTo", () => undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("leads from an error to its field and on when it is mended", async () => {
    fakeBackend(reference);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Continue" }));
    const summary = screen.getByRole("alert");
    await userEvent.click(within(summary).getByRole("link", { name: "Write the title of the petition" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Title" }));
    await userEvent.keyboard("Warm bus stops");
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await userEvent.click(await screen.findByRole("button", { name: "Continue" }));
    expect(screen.getByRole("alert", { name: "2 fields need your attention" })).toBeTruthy();
    await userEvent.type(screen.getByRole("textbox", { name: "Summary" }), "People wait in the wind");
    await userEvent.type(screen.getByRole("textbox", { name: "Demand 1" }), "Build twenty");
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Region and topic" })).toBeTruthy();
  });

  it("shows the number and the agency as soon as region and topic are chosen, own region first", async () => {
    fakeBackend(reference);
    await open("/en/start?step=place");
    await userEvent.click(await screen.findByRole("radio", { name: /One region/ }));
    const region = screen.getByRole<HTMLSelectElement>("combobox", { name: "Region" });
    expect([...region.options].map((option) => option.value)).toEqual(["", "KZ-75", "KZ-71"]);
    expect(region.value).toBe("KZ-75");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Topic" }), "transport");
    expect(await screen.findByText("23,480", { selector: ".rise b" })).toBeTruthy();
    expect(screen.getByText("Akimat of Almaty")).toBeTruthy();
    await userEvent.selectOptions(region, "KZ-71");
    expect(screen.getByText(/only residents may start a petition of this region/)).toBeTruthy();
  });

  it("gives back what was typed before a reload", async () => {
    fakeBackend(reference);
    const first = await open();
    await userEvent.type(await screen.findByRole("textbox", { name: "Title" }), "Warm");
    first.unmount();
    await open();
    expect(await screen.findByRole("button", { name: "Start afresh" })).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("Warm");
    await userEvent.click(screen.getByRole("button", { name: "Start afresh" }));
    await userEvent.click(screen.getByRole("button", { name: "No, keep it" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("Warm");
    await userEvent.click(screen.getByRole("button", { name: "Start afresh" }));
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("");
    expect(screen.queryByRole("button", { name: "Start afresh" })).toBeNull();
  });

  it("shows both texts when the new draft is changed in another tab, and goes on with the one that is chosen", async () => {
    fakeBackend(reference);
    await open();
    await userEvent.type(await screen.findByRole("textbox", { name: "Title" }), "Warm");
    await waitFor(() => expect(localStorage.getItem("undeu.input.draft.new")).toContain("Warm"));
    const kept = localStorage.getItem("undeu.input.draft.new") ?? "";
    localStorage.setItem("undeu.input.draft.new", kept.replace("Warm", "Cold"));
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "undeu.input.draft.new" })));
    expect(screen.getByText("What you wrote in the other tab")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("Warm");
    await userEvent.click(screen.getByRole("button", { name: "Take the text of the other tab" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("Cold");
    expect(screen.queryByText("What you wrote in the other tab")).toBeNull();
  });

  it("says on the first step who may send a petition to whoever may not", async () => {
    fakeBackend({ ...reference, "GET /api/v1/session": { body: { ...session, eligible: false } } });
    await open();
    expect(
      await screen.findByText(/You can write and save a draft, but you cannot send it now/),
    ).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Title" })).toBeTruthy();
  });

  it("sends a draft with a nonce of 32 bytes and tells what comes next", async () => {
    const requests = fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": { body: draft },
      "POST /api/v1/petitions/7k3m9qx2ab/submission": {
        body: { ...draft, state: "SUBMITTED", submittedAt: "2026-11-23T10:15:30Z" },
      },
    });
    await open("/en/start/7k3m9qx2ab?step=preview");
    await userEvent.click(await screen.findByRole("button", { name: "Send to moderation" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "The petition was sent to moderation" }),
    ).toBeTruthy();
    const sent = requests.find((request) => request.method === "POST");
    const { nonce, revision } = (await sent?.json()) as { nonce: string; revision: number };
    expect(nonce).toMatch(/^[\w-]{43}$/);
    expect(revision).toBe(draft.revision);
  });

  it("sends nothing that a co-organizer wrote meanwhile before it has been read here", async () => {
    const theirs = { ...draft, title: { en: "Colder stops" }, revision: draft.revision + 1 };
    let now = draft;
    const requests = fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": () => ({ body: now }),
      "POST /api/v1/petitions/7k3m9qx2ab/submission": () => {
        if (now === theirs)
          return { body: { ...theirs, state: "SUBMITTED", submittedAt: "2026-11-23T10:15:30Z" } };
        now = theirs;
        return { status: 409, body: { status: 409, code: "DRAFT_CHANGED" } };
      },
    });
    await open("/en/start/7k3m9qx2ab?step=preview");
    await userEvent.click(await screen.findByRole("button", { name: "Send to moderation" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/Read it again as it stands now/);
    await screen.findByRole("heading", { name: "Colder stops" });
    await userEvent.click(screen.getByRole("button", { name: "Send to moderation" }));
    await screen.findByRole("heading", { level: 1, name: "The petition was sent to moderation" });
    const sent = requests.filter((request) => request.method === "POST");
    expect(await Promise.all(sent.map((request) => request.json()))).toMatchObject([
      { revision: draft.revision },
      { revision: theirs.revision },
    ]);
  });

  it("leads there and back who must be known more surely to send it", async () => {
    fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": { body: draft },
      "POST /api/v1/petitions/7k3m9qx2ab/submission": {
        status: 403,
        body: {
          status: 403,
          code: "LEVEL_TOO_LOW",
          violations: [{ field: "level", code: "SUBSTANTIAL", message: "x" }],
        },
      },
    });
    await open("/en/start/7k3m9qx2ab?step=preview");
    await userEvent.click(await screen.findByRole("button", { name: "Send to moderation" }));
    const refusal = await screen.findByRole("alert");
    expect(refusal.textContent).toMatch(/stronger proof of identity/);
    expect(within(refusal).getByRole("link").getAttribute("href")).toMatch(
      /^\/en\/sign-in\?return=.*start%2F7k3m9qx2ab.*level=SUBSTANTIAL/,
    );
  });

  it("tells a co-organizer that the organizer sends it", async () => {
    fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": {
        body: {
          ...draft,
          jurisdiction: "KZ-71",
          role: "CO_ORGANIZER",
          coOrganizers: [{ displayName: "Данияр О." }],
        },
      },
    });
    await open("/en/start/7k3m9qx2ab?step=preview");
    expect(await screen.findByText(/the organizer, hands the petition to the moderators/)).toBeTruthy();
    expect(screen.getByText("co-organizer: Данияр О.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send to moderation" })).toBeNull();
    expect(screen.queryByText(/Only residents of this region/)).toBeNull();
  });

  it("does not offer to send the petition of another region", async () => {
    fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": { body: { ...draft, jurisdiction: "KZ-71" } },
    });
    await open("/en/start/7k3m9qx2ab?step=preview");
    expect(await screen.findByText(/Only residents of this region may send this petition/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send to moderation" })).toBeNull();
  });

  it("never shows the words of the server", async () => {
    fakeBackend({
      ...reference,
      "GET /api/v1/petitions/7k3m9qx2ab": { body: draft },
      "PATCH /api/v1/petitions/7k3m9qx2ab": {
        status: 422,
        body: {
          status: 422,
          code: "INPUT_INVALID",
          violations: [{ field: "demands[0]", code: "UNPRINTABLE", message: "contains control characters" }],
        },
      },
    });
    await open("/en/start/7k3m9qx2ab?step=text");
    await userEvent.type(await screen.findByRole("textbox", { name: "Summary" }), "!");
    await userEvent.click(screen.getByRole("button", { name: "Save the draft" }));
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByRole("link").textContent).toBe(
      "Demand 1: it contains invisible characters, type it again",
    );
    expect(document.body.textContent).not.toContain("control characters");
  });

  it("says when a draft is not there", async () => {
    fakeBackend(reference);
    await open("/en/start/0000000000");
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is no such draft"),
    );
  });

  it("moves the focus with a demand that moves", async () => {
    fakeBackend(reference);
    await open("/en/start?step=text");
    await userEvent.click(await screen.findByRole("button", { name: "Add a demand" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Demand 2" }));
    await userEvent.keyboard("second");
    await userEvent.click(screen.getByRole("button", { name: "Move demand 2 up" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Demand 1" }).value).toBe("second");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move demand 1 down" }));
    expect(screen.getByText("Demand 2 is now number 1.")).toBeTruthy();
  });
});
