import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PetitionState, Threshold } from "~/api/petition";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn } from "~/testing/render";
import { DemoMailPage } from "./demo-mail-page";
import { FollowForm } from "./follow-form";
import { FollowPart } from "./follow-part";
import { MyFollows } from "./my-follows";
import { PreferencesPage } from "./preferences-page";

const followed = (petition: string) => ({
  petition,
  title: { en: `Petition ${petition}` },
  address: "a…@example.kz",
  confirmed: true,
});
const threshold: Threshold = {
  tier: 1,
  name: "akimat",
  required: 100,
  agency: "akimat-62",
  reviewWorkingDays: 20,
  proof: {
    kind: "ABSOLUTE",
    value: "100",
    formula: "",
    rounding: "",
    basis: "",
    ruleEffectiveFrom: "2024-04-04",
  },
};
const busy = { status: 503, body: { status: 503, code: "BUSY" } };

describe("following", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("says after asking for mail where to look, and the focus is there", async () => {
    fakeBackend({ "POST /api/v1/petitions/7k3m9qx2ab/followers": { status: 204 } });
    await renderIn("en", <FollowForm petition="7k3m9qx2ab" />);
    await userEvent.type(screen.getByRole("textbox"), "aigul@example.kz{Enter}");
    const said = await screen.findByText("Look into your mail");
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
  });

  it.each<[string, PetitionState, string | null, boolean]>([
    ["is offered by mail while signatures are collected", "OPEN", null, true],
    ["is not offered by mail once the collection ended below the threshold", "CLOSED", null, false],
    ["is offered by mail while an agency has the petition", "CLOSED", "2026-11-02T05:00:00Z", true],
  ])("%s", async (_, state, reachedAt, byMail) => {
    fakeBackend({ "GET /api/v1/following/offer": { body: { byMail: true } } });
    const thresholds = [{ ...threshold, reachedAt }];
    await renderIn("en", <FollowPart petition={madePetition({ state, thresholds })} />);
    await screen.findByRole("link", { name: "Atom feed" });
    expect(screen.queryByRole("textbox") !== null).toBe(byMail);
  });

  it("keeps the focus at the list when one of it ends, and at the heading when the last has ended", async () => {
    fakeBackend({
      "POST /api/v1/following/preferences": {
        body: {
          address: "a…@example.kz",
          pace: "DAILY",
          language: "en",
          following: [followed("aaaaaaaaaa"), followed("bbbbbbbbbb")],
        },
      },
      "POST /api/v1/following/preferences/end": { body: { following: 1 } },
    });
    await renderIn(
      "en",
      <main>
        <PreferencesPage />
      </main>,
      { at: "/en/following/preferences#token" },
    );
    const [first] = await screen.findAllByRole("button", { name: "Stop following" });
    await userEvent.click(first as Element);
    await waitFor(() => expect(screen.getAllByRole("button", { name: "Stop following" })).toHaveLength(1));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What you follow" }));
    await userEvent.click(screen.getByRole("button", { name: "Stop following" }));
    expect(await screen.findByText("You follow nothing")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("says when what I follow cannot be loaded, and loads it when asked again", async () => {
    let isDown = true;
    fakeBackend({
      "GET /api/v1/me/following": () => (isDown ? busy : { body: { items: [followed("aaaaaaaaaa")] } }),
    });
    await renderIn("en", <MyFollows />);
    expect(await screen.findByText("What you follow could not be loaded")).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Petition aaaaaaaaaa")).toBeTruthy();
  });

  it("says when the mail of the demo cannot be loaded", async () => {
    let isDown = true;
    fakeBackend({ "GET /api/v1/demo/mail": () => (isDown ? busy : { body: { items: [] } }) });
    await renderIn("en", <DemoMailPage />);
    expect(await screen.findByText("The mail could not be loaded")).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("No mail yet")).toBeTruthy();
  });
});
