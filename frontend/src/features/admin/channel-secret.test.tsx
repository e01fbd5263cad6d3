import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { ChannelRow } from "./channel-row";
import { Channels } from "./channels";
import type { Channel } from "./queries";

const channel: Channel = {
  id: "4t8w2nfk6c",
  agency: "energy",
  kind: "WEBHOOK",
  address: "https://agency.example/hook",
  signing: "V1",
  isEnabled: true,
  disabledBecause: null,
  version: 1,
  changedAt: "2026-11-20T05:00:00Z",
};
const at = "/api/v1/admin/agencies/energy/channels/4t8w2nfk6c";
const missing = {
  status: 422,
  body: {
    status: 422,
    code: "INPUT_INVALID",
    violations: [{ field: "reason", code: "REQUIRED", message: "?" }],
  },
};

describe("a channel", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gets a new secret for a reason alone, and the history says so", async () => {
    let typed = "";
    const requests = fakeBackend({
      [`POST ${at}/secret`]: () => (typed === "" ? missing : { body: { channel, secret: "whsec_abc" } }),
      [`GET ${at}/history`]: {
        body: {
          items: [
            {
              version: 1,
              address: channel.address,
              signing: "V1",
              disabledBecause: null,
              changedAt: "2026-11-24T05:00:00Z",
              secretReplaced: true,
              by: "Айнұр С.",
              reason: "The old one leaked",
            },
          ],
        },
      },
      [`GET ${at}/tests`]: { body: { items: [] } },
    });
    await renderIn(
      "en",
      <ul>
        <ChannelRow channel={channel} />
      </ul>,
      { queries: signedIn("Айнұр С.", "ADMIN") },
    );
    await userEvent.click(screen.getByText("New secret"));
    await userEvent.click(screen.getByRole("button", { name: "Make a new secret" }));
    expect(await screen.findByRole("link", { name: "Reason for the change: fill this in" })).toBeTruthy();
    typed = "The old one leaked";
    const field = document.getElementById("secret-reason-4t8w2nfk6c");
    await userEvent.type(field as Element, typed);
    await userEvent.click(screen.getByRole("button", { name: "Make a new secret" }));
    expect(await screen.findByText("whsec_abc")).toBeTruthy();
    expect(screen.getByText(/The one before works for a day more/)).toBeTruthy();
    const sent = requests.filter(({ method }) => method === "POST");
    expect(await sent.at(-1)?.json()).toEqual({ reason: "The old one leaked" });

    await userEvent.click(screen.getByText("History"));
    expect(await screen.findByText("It got a new secret")).toBeTruthy();
    expect(screen.getByText("The old one leaked")).toBeTruthy();
  });

  it("that is opened has no secret before its first one", async () => {
    fakeBackend({
      "GET /api/v1/admin/agencies": { body: { items: [] } },
      "POST /api/v1/admin/agencies/energy/channels": { body: { channel, secret: "whsec_first" } },
    });
    await renderIn("en", <Channels slug="energy" />, { queries: signedIn("Айнұр С.", "ADMIN") });
    await userEvent.click(screen.getByText("Add a channel"));
    await userEvent.click(screen.getByRole("button", { name: "Open the channel" }));
    expect(await screen.findByText("whsec_first")).toBeTruthy();
    expect(screen.getByText("The channel is open.")).toBeTruthy();
    expect(screen.getByText(/shown only now/)).toBeTruthy();
    expect(screen.queryByText(/The one before/)).toBeNull();
  });
});
