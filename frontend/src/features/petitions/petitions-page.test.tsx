import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { PetitionsPage } from "./petitions-page";

function petition(id: string, more: object = {}) {
  return {
    id,
    state: "OPEN",
    title: { en: `Petition ${id}` },
    summary: { en: "" },
    jurisdiction: "KZ",
    topic: "water",
    publishedAt: "2026-09-07T05:00:00Z",
    openedAt: "2026-09-09T05:00:00Z",
    closesAt: "2027-03-07T05:00:00Z",
    tally: { inForce: 47_318, signed: 47_318, withdrawn: 0, invalidated: 0 },
    rungs: [{ tier: 1, name: "ministry", required: 50_000, agency: "water" }],
    escalations: [],
    ...more,
  };
}

const none = { jurisdictions: {}, topics: {}, states: {}, escalations: {}, languages: {} };
const page = (items: object[], total: number, more: object = {}) => ({
  body: { items, total, counts: none, rankedAt: "2026-11-23T09:00:00Z", found: [], ...more },
});

async function open(at: string, list: FakeAnswer | ((request: Request) => FakeAnswer)) {
  const requests = fakeBackend({
    "GET /api/v1/jurisdictions": {
      body: { items: [{ code: "KZ-75", level: "REGION", name: { en: "Almaty City" } }] },
    },
    "GET /api/v1/topics": { body: { items: [{ slug: "water", name: { en: "Water" } }] } },
    "GET /api/v1/agencies": { body: { items: [{ slug: "water", name: { en: "Ministry of Water" } }] } },
    "GET /api/v1/petitions": list,
  });
  await renderIn("en", <PetitionsPage />, { path: "/:language/petitions", at });
  return () =>
    requests.filter(({ url }) => url.includes("/petitions?")).map(({ url }) => new URL(url).search);
}

function writeIntoPage(data: object): void {
  const sent = document.createElement("script");
  sent.type = "application/json";
  sent.id = "page-data";
  sent.textContent = JSON.stringify(data);
  document.body.append(sent);
}

describe("the list of petitions", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    document.getElementById("page-data")?.remove();
  });

  it("begins with what the server wrote into the page, and asks all the same", async () => {
    writeIntoPage(page([petition("sent")], 1).body);
    const asked = await open("/en/petitions", page([petition("asked")], 1));
    expect(screen.getByRole("link", { name: "Petition sent" })).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Petition asked" })).toBeTruthy();
    expect(asked()).toHaveLength(1);
    expect(document.getElementById("page-data"), "is not used again").toBeNull();
  });

  it("takes what the server wrote for no other list", async () => {
    writeIntoPage(page([petition("sent")], 1).body);
    await open("/en/petitions?topic=water", page([petition("asked")], 1));
    expect(await screen.findByRole("link", { name: "Petition asked" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Petition sent" })).toBeNull();
  });

  it("asks for what the address says and shows what is missing", async () => {
    const asked = await open(
      "/en/petitions?q=water&region=KZ-75&show=open&sort=nearest",
      page([petition("a")], 1),
    );
    expect(await screen.findByRole("link", { name: "Petition a" })).toBeTruthy();
    expect(screen.getByText("2,682 more signatures and it goes to the ministry")).toBeTruthy();
    expect(new URLSearchParams(asked()[0])).toEqual(
      new URLSearchParams("q=water&jurisdiction=KZ-75&state=OPEN&sort=nearest&limit=20"),
    );
  });

  it("says how late an answer is", async () => {
    const clock = { awaiting: "RESPONSE", workingDaysLeft: 0, overdueWorkingDays: 3 };
    await open(
      "/en/petitions",
      page([petition("a", { escalations: [{ tier: 1, agency: "water", state: "REGISTERED", clock }] })], 1),
    );
    expect(await screen.findByText("Answer 3 working days overdue")).toBeTruthy();
  });

  it("brings more and leads the focus to it", async () => {
    await open("/en/petitions", (request) =>
      new URL(request.url).searchParams.get("cursor") === "c2"
        ? page([petition("b")], 2)
        : page([petition("a")], 2, { next: "c2" }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Show 1 more" }));
    const second = await screen.findByRole("link", { name: "Petition b" });
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(screen.queryByRole("button", { name: /more/ })).toBeNull();
  });

  it("helps on when nothing is found", async () => {
    const asked = await open("/en/petitions?q=glaciers&region=KZ-75", page([], 0));
    expect(await screen.findByText("No petition about “glaciers” yet")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Search everywhere" }));
    await waitFor(() => expect(asked().at(-1)).toBe("?q=glaciers&sort=best&limit=20"));
  });

  it("says how many petitions each choice leaves, and marks the words that were looked for", async () => {
    const counts = { ...none, jurisdictions: { "KZ-75": 3 }, states: { OPEN: 1234 } };
    const title = { en: "<b>Water</b> for Petition a" };
    await open("/en/petitions?q=water", page([petition("a", { title })], 1, { counts, found: ["Water"] }));
    expect(await screen.findByRole("option", { name: "Almaty City (3)" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Collecting signatures 1,234" })).toBeTruthy();
    const link = screen.getByRole("link", { name: /for Petition a/ });
    expect(link.textContent).toBe("<b>Water</b> for Petition a");
    expect([...link.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["Water"]);
    expect(link.querySelector("b")).toBeNull();
  });

  it("says when it could not be loaded, and tries again", async () => {
    let works = false;
    await open("/en/petitions", () =>
      works ? page([petition("a")], 1) : { status: 500, body: { code: "INTERNAL" } },
    );
    const again = await screen.findByRole("button", { name: "Try again" });
    works = true;
    await userEvent.click(again);
    expect(await screen.findByRole("link", { name: "Petition a" })).toBeTruthy();
  });
});
