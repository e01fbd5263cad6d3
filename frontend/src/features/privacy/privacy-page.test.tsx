import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { PrivacyPage } from "./privacy-page";

const periods = {
  "GET /api/v1/transparency/retention": {
    body: { items: [{ rule: "WORDS", effectiveFrom: "2024-04-04", months: 12, basis: "" }], next: null },
  },
};

describe("the privacy page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("says the periods that hold, not those that were written down once", async () => {
    fakeBackend({
      ...periods,
      "GET /api/v1/transparency/destructions": { body: { items: [], next: null } },
    });
    await renderIn("kk", <PrivacyPage />);
    expect(await screen.findByText("Петиция жабылғаннан кейін 12 ай")).toBeTruthy();
    expect(await screen.findByText(/бірде-бір мерзім өткен жоқ/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Менің деректерім" }).getAttribute("href")).toBe("/kk/me/data");
  });

  it("lists what was destroyed, page by page", async () => {
    const requests = fakeBackend({
      ...periods,
      "GET /api/v1/transparency/destructions": {
        body: {
          items: [
            { rule: "WORDS", petition: "7k3m9qx2ab", destroyedOn: "2027-11-24", count: 1204 },
            { rule: "DRAFT", petition: null, destroyedOn: "2027-11-23", count: 3 },
          ],
          next: "abc",
        },
      },
    });
    await renderIn("ru", <PrivacyPage />);
    const row = within(await screen.findByRole("row", { name: /7k3m9qx2ab/ }));
    expect(row.getByRole("link", { name: "7k3m9qx2ab" })).toBeTruthy();
    expect(row.getByText(/1.204/)).toBeTruthy();
    expect(within(screen.getByRole("row", { name: /Черновики/ })).getByText("Не называется")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Показать ещё" }));
    expect(requests.some(({ url }) => url.includes("cursor=abc"))).toBe(true);
  });

  it("begins with what the server sent with the page, without a moment of waiting", async () => {
    fakeBackend({});
    const sent = document.createElement("script");
    sent.id = "page-data";
    sent.type = "application/json";
    sent.textContent = JSON.stringify({
      retention: { items: [{ rule: "WORDS", months: 12, basis: "" }] },
      destructions: {
        items: [{ rule: "WORDS", petition: "7k3m9qx2ab", destroyedOn: "2027-11-24", count: 3 }],
      },
    });
    document.body.append(sent);
    await renderIn("kk", <PrivacyPage />);
    expect(screen.getByText("Петиция жабылғаннан кейін 12 ай")).toBeTruthy();
    expect(screen.getByRole("link", { name: "7k3m9qx2ab" })).toBeTruthy();
    expect(document.getElementById("page-data"), "is not used again").toBeNull();
  });
});
