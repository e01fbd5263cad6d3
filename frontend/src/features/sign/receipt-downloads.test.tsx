import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Petition, Receipt } from "~/api/petition";
import { fakeBackend, renderIn } from "~/testing/render";
import { ReceiptDownloads } from "./receipt-downloads";

const petition = { id: "7k3m9qx2ab", title: { en: "Measure the air openly" } } as unknown as Petition;
const receipt: Receipt = {
  petition: petition.id,
  eventIndex: 7,
  commitment: "c",
  nonce: "n",
  tag: "t",
  signedAt: "2026-11-23T10:17:00Z",
  logged: false,
};
const path = `GET /api/v1/petitions/${petition.id}/signature`;

afterEach(() => vi.unstubAllGlobals());

describe("The receipt", () => {
  it("says that the log will hold the signature soon, and offers its proof as soon as it does", async () => {
    let asked = 0;
    fakeBackend({ [path]: () => ({ body: { ...receipt, logged: ++asked > 1 } }) });
    await renderIn("en", <ReceiptDownloads petition={petition} receipt={receipt} address="x" />);
    expect(screen.getByRole("status").textContent).toContain("within 5 seconds");
    expect(screen.queryByText("Download the proof (.tlog-proof)")).toBeNull();
    await screen.findByText("Download the proof (.tlog-proof)");
    expect(screen.getByRole("status").textContent).toBe("The public log holds your signature.");
    expect(asked).toBe(2);
  });

  it("says when the proof did not come", async () => {
    fakeBackend({ [`${path}/proof`]: { status: 503, body: { status: 503, code: "BUSY" } } });
    await renderIn(
      "en",
      <ReceiptDownloads petition={petition} receipt={{ ...receipt, logged: true }} address="x" />,
    );
    await userEvent.click(screen.getByText("Download the proof (.tlog-proof)"));
    await screen.findByRole("alert");
  });
});
