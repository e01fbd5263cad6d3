import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { Clients } from "./clients";
import type { AgencyClient } from "./queries";

const machine: AgencyClient = {
  id: "m000000001",
  agency: "akimat-62",
  name: "Document registry",
  keyThumbprint: "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
  createdAt: "2026-11-20T05:00:00Z",
  registered: { by: "Ерлан Б.", reason: "Letter 17-05/812" },
  disabledAt: null,
  ended: null,
};

const noReason = {
  status: 422,
  body: {
    status: 422,
    code: "INPUT_INVALID",
    violations: [{ field: "reason", code: "REQUIRED", message: "why" }],
  },
};

/** A server that registers and ends machines; keys that are none it refuses. */
function server(first: AgencyClient[]) {
  let all = first;
  const posted: { publicKey?: unknown; reason: string }[] = [];
  fakeBackend({
    "GET /api/v1/admin/agency-clients": () => ({ body: { items: all, next: null } }),
    "POST /api/v1/admin/agency-clients/m000000001/end": () => {
      const reason = posted.at(-1)?.reason;
      if (!reason) return noReason;
      const ended = { ...machine, disabledAt: "2026-11-25T05:00:00Z", ended: { by: "Айнұр С.", reason } };
      all = [ended];
      return { body: ended };
    },
    "POST /api/v1/admin/agency-clients": () => {
      const key = posted.at(-1)?.publicKey as { kty?: string } | null;
      if (!key?.kty)
        return {
          status: 422,
          body: {
            status: 422,
            code: "INPUT_INVALID",
            violations: [{ field: "publicKey", code: key ? "NOT_A_KEY" : "REQUIRED", message: "no" }],
          },
        };
      const reason = posted.at(-1)?.reason;
      if (!reason) return noReason;
      const registered = {
        ...machine,
        id: "m000000002",
        name: "New registry",
        registered: { by: "Айнұр С.", reason },
      };
      all = [...all, registered];
      return { status: 201, body: registered };
    },
  });
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") posted.push((await request.clone().json()) as (typeof posted)[number]);
    return answer(request);
  });
  return { posted };
}

const open = () => renderIn("en", <Clients slug="akimat-62" />, { queries: signedIn("Айнұр С.", "ADMIN") });
const paste = async (text: string) => {
  const field = screen.getByLabelText("Public key");
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole("button", { name: "Register" }));
};

describe("the systems of an agency", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("are those of this agency, with what tells their keys apart", async () => {
    server([machine, { ...machine, id: "m000000009", agency: "akimat-10", name: "Foreign" }]);
    await open();
    const row = within(await screen.findByRole("listitem"));
    expect(row.getByText("m000000001")).toBeTruthy();
    expect(row.getByText(machine.keyThumbprint)).toBeTruthy();
    expect(screen.queryByText("Foreign")).toBeNull();
  });

  it("say who registered them, when and why; what was before that is not invented", async () => {
    server([machine, { ...machine, id: "m000000003", name: "Old", registered: null }]);
    await open();
    const [first, old] = (await screen.findAllByRole("listitem")).map((row) => within(row));
    expect(first?.getByText(/^Ерлан Б\., .*20 November 2026/)).toBeTruthy();
    expect(first?.getByText("Letter 17-05/812")).toBeTruthy();
    expect(old?.queryByText(/Ерлан|forgotten/)).toBeNull();
    expect(old?.getByText(/20 November 2026/)).toBeTruthy();
  });

  it("get one more with its public key, and its id is said", async () => {
    const { posted } = server([]);
    await open();
    await screen.findByText("No system is registered.");
    await userEvent.click(screen.getByText("Register a system"));
    await userEvent.type(screen.getByLabelText("Name of the system"), "New registry");
    await paste('{"kty": "OKP"}');
    expect(await screen.findAllByText("Fill this in"), "without a reason").not.toHaveLength(0);
    await userEvent.type(screen.getByLabelText("Reason for the change"), "Order 7");
    await paste('{"kty": "OKP", "crv": "Ed25519", "x": "abc"}');
    expect((await screen.findByRole("status")).textContent).toContain("m000000002");
    expect(posted.at(-1)).toEqual({
      agency: "akimat-62",
      name: "New registry",
      publicKey: { kty: "OKP", crv: "Ed25519", x: "abc" },
      reason: "Order 7",
    });
    await screen.findByRole("heading", { name: "New registry" });
    expect(screen.getByText("Order 7")).toBeTruthy();
    expect(screen.getByLabelText("Reason for the change")).toHaveProperty("value", "");
  });

  it("take no text that is no key, and say so", async () => {
    server([]);
    await open();
    await userEvent.click(await screen.findByText("Register a system"));
    for (const text of ["-----BEGIN PUBLIC KEY-----", "[1]", "7"]) {
      await paste(text);
      expect(await screen.findAllByText(/JSON Web Key format is needed/)).not.toHaveLength(0);
    }
    await paste(" ");
    await waitFor(() => expect(screen.queryByText(/JSON Web Key format is needed/)).toBeNull());
    expect(screen.getAllByText("Fill this in")).not.toHaveLength(0);
  });

  it("lose their access only for a reason and when that was asked twice, and stay in the list", async () => {
    server([machine]);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "End access" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("heading").textContent).toContain("Document registry");
    await userEvent.click(dialog.getByRole("button", { name: "End access" }));
    expect(await dialog.findAllByText("Fill this in")).not.toHaveLength(0);
    expect(screen.queryByText("Access ended")).toBeNull();
    await userEvent.type(dialog.getByLabelText("Reason for the change"), "The key leaked");
    await userEvent.click(dialog.getByRole("button", { name: "End access" }));
    expect(await screen.findByText("Access ended")).toBeTruthy();
    expect(screen.getByText(/^Айнұр С\., .*25 November 2026/)).toBeTruthy();
    expect(screen.getByText("The key leaked")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "End access" })).toBeNull();
    expect(screen.getByRole("heading", { name: "Document registry" })).toBeTruthy();
  });
});
