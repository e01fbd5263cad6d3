import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { Channels } from "./channels";
import type { Channel } from "./queries";

const first: Channel = {
  id: "c000000001",
  agency: "akimat-62",
  kind: "WEBHOOK",
  address: "https://agency.example/hook",
  signing: "V1A",
  isEnabled: true,
  disabledBecause: null,
  version: 1,
  changedAt: "2026-11-20T05:00:00Z",
};

/** A server on which another administrator disables the channel while somebody types. */
function server() {
  let now = first;
  const bodies: { version: number }[] = [];
  fakeBackend({
    "GET /api/v1/admin/agencies": () => ({
      body: { items: [{ slug: "akimat-62", name: { en: "Akimat" }, disabledAt: null, channels: [now] }] },
    }),
    "GET /api/v1/admin/agencies/akimat-62/channels/c000000001/history": () => ({
      body: {
        items: [
          {
            version: now.version,
            address: now.address,
            signing: "V1A",
            disabledBecause: now.disabledBecause,
            changedAt: now.changedAt,
            by: "Виктор К.",
            reason: "The server is being moved",
          },
          {
            version: 1,
            address: first.address,
            signing: "V1A",
            disabledBecause: null,
            changedAt: first.changedAt,
            by: "Айнұр С.",
            reason: "At first",
          },
        ],
      },
    }),
    "PUT /api/v1/admin/agencies/akimat-62/channels/c000000001": () => {
      const body = bodies.at(-1);
      if (body?.version !== now.version)
        return { status: 409, body: { status: 409, code: "CHANNEL_CHANGED" } };
      now = { ...now, version: now.version + 1 };
      return { body: now };
    },
  });
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "PUT") bodies.push((await request.clone().json()) as (typeof bodies)[number]);
    return answer(request);
  });
  return {
    bodies,
    disable: () => {
      now = {
        ...now,
        isEnabled: false,
        disabledBecause: "BY_ADMINISTRATOR",
        version: 2,
        changedAt: "2026-11-24T05:00:00Z",
      };
    },
  };
}

describe("two administrators at one channel", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("learn that the other one has disabled it, who that was and why", async () => {
    const { bodies, disable } = server();
    await renderIn("en", <Channels slug="akimat-62" />, { queries: signedIn("Айнұр С.", "ADMIN") });
    await userEvent.click(await screen.findByText("Change"));
    const form = within((await screen.findByDisplayValue(first.address)).closest("form") as HTMLFormElement);
    await userEvent.clear(form.getByRole("textbox", { name: "Address" }));
    await userEvent.type(form.getByRole("textbox", { name: "Address" }), "https://new.example/hook");
    await userEvent.type(form.getByRole("textbox", { name: "Reason for the change" }), "A letter");
    disable();
    await userEvent.click(form.getByRole("button", { name: "Save" }));

    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(alert.textContent).toContain("Виктор К."));
    expect(alert.textContent).toContain("The server is being moved");
    const enabled = within(screen.getByRole("group", { name: "Documents are sent by this channel" }));
    // It was not touched here, so theirs goes on unless somebody says otherwise.
    expect(enabled.getByRole("radio", { name: /^No/ })).toHaveProperty("checked", true);
    expect(within(screen.getByRole("group", { name: "Address" })).getAllByRole("radio")).toHaveLength(2);

    await userEvent.click(screen.getByRole("button", { name: "Go on with these" }));
    expect(await screen.findByRole("checkbox")).toHaveProperty("checked", false);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(bodies).toHaveLength(2));
    expect(bodies[1]).toMatchObject({ version: 2, address: "https://new.example/hook", isEnabled: false });
  });

  it("disable it with the box and a reason", async () => {
    const { bodies } = server();
    await renderIn("en", <Channels slug="akimat-62" />, { queries: signedIn("Айнұр С.", "ADMIN") });
    await userEvent.click(await screen.findByText("Change"));
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Documents are sent by this channel" }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]).toMatchObject({ version: 1, address: first.address, isEnabled: false });
    expect(await screen.findByText(/^Saved\./)).toBeTruthy();
  });
});
