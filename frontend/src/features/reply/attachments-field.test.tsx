import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { AttachmentsField } from "./attachments-field";

const at = "/api/v1/agency/escalations/3f8w0c5tqe/draft/attachments";

describe("the files of an answer", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are not said to be too many once one was removed", async () => {
    fakeBackend({
      [`POST ${at}`]: { status: 409, body: { status: 409, code: "TOO_MANY_ATTACHMENTS" } },
      [`DELETE ${at}/ab12`]: { status: 204 },
    });
    await renderIn(
      "ru",
      <AttachmentsField
        eid="3f8w0c5tqe"
        attachments={[{ sha256: "ab12", name: "plan.pdf", size: 5, kind: "PDF", href: "/f/ab12" }]}
      />,
      { queries: signedIn("Айгүл С.", "AGENCY") },
    );
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await userEvent.upload(input as HTMLInputElement, new File(["x"], "eleventh.pdf"), {
      applyAccept: false,
    });
    expect(await screen.findByText(/Файлов уже предельное число/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Убрать файл plan.pdf" }));
    await waitFor(() => expect(screen.queryByText(/Файлов уже предельное число/)).toBeNull());
  });
});
