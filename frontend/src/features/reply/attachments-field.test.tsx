import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { AttachmentsField } from "./attachments-field";

const at = "/api/v1/agency/escalations/3f8w0c5tqe/draft/attachments";

const limits = { attachments: 2, attachmentBytes: 2_560_000, attachmentName: 8 };

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
        limits={limits}
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

  const file = (sha256: string) =>
    ({ sha256, name: `${sha256}.pdf`, size: 5, kind: "PDF", href: "/f" }) as const;
  const choose = (name: string, bytes: number) =>
    userEvent.upload(
      document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement,
      new File(["x".repeat(bytes)], name),
      { applyAccept: false },
    );

  it("are as many and as large as the server says, and what is more is not sent", async () => {
    const requests = fakeBackend({ [`POST ${at}`]: { status: 201, body: file("ab12") } });
    const queries = signedIn("Айгүл С.", "AGENCY");
    const one = await renderIn(
      "ru",
      <AttachmentsField eid="3f8w0c5tqe" limits={limits} attachments={[file("ab12")]} />,
      { queries },
    );
    expect(screen.getByText(/каждый до 2,5\s+МБ, не больше 2 файлов/)).toBeTruthy();
    await choose("plan.pdf", 2_560_001);
    expect(await screen.findByText(/Файл больше 2,5\s+МБ/)).toBeTruthy();
    const sent = () => requests.filter(({ method }) => method === "POST");
    expect(sent()).toEqual([]);
    await choose("long-plan.pdf", 2_560_000);
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(new URL(sent()[0]?.url ?? "").searchParams.get("name")).toBe("plan.pdf");
    one.unmount();

    await renderIn(
      "ru",
      <AttachmentsField eid="3f8w0c5tqe" limits={limits} attachments={[file("ab12"), file("cd34")]} />,
      { queries },
    );
    await choose("third.pdf", 1);
    expect(await screen.findByText(/Файлов уже предельное число/)).toBeTruthy();
    expect(sent()).toHaveLength(1);
  });
});
