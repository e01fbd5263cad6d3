import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { SignInPage } from "./sign-in-page";

const eds = [{ id: "eds", kind: "EDS", name: { en: "Electronic digital signature" } }];
const challenge = { challenge: "c-1", text: "Signing in to undeu.kz\nКод: c-1\n" };
const cms = "MIIBAv8Af4A=";

type Behaviour = "away" | "silent" | "cancels" | "fails" | "signs";

/** Speaks as NCALayer does over its web socket. */
function fakeNcaLayer(behaviour: () => Behaviour) {
  const asked: { method: string; args: Record<string, unknown> }[] = [];
  class FakeWebSocket {
    onmessage?: (event: { data: string }) => void;
    onerror?: () => void;
    onclose?: () => void;
    constructor(readonly url: string) {
      setTimeout(() => {
        if (behaviour() === "away") this.onerror?.();
        else if (behaviour() !== "silent") this.say({ result: { version: "1.4" } });
      });
    }
    say(answer: unknown) {
      this.onmessage?.({ data: JSON.stringify(answer) });
    }
    send(text: string) {
      const request = JSON.parse(text) as { module: string; method: string; args: Record<string, unknown> };
      setTimeout(() => {
        if (request.module !== "kz.gov.pki.knca.basics")
          this.say({ status: false, code: "404", message: "no such module", details: "" });
        else {
          asked.push(request);
          if (behaviour() === "cancels") this.say({ status: true, body: {} });
          else if (behaviour() === "fails")
            this.say({ status: false, code: "500", message: "key", details: "" });
          else
            this.say({
              status: true,
              body: { result: [`-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`] },
            });
        }
      });
    }
    close() {
      this.onclose?.();
    }
  }
  vi.stubGlobal("WebSocket", FakeWebSocket);
  return asked;
}

async function open(answers: Record<string, FakeAnswer> = {}, path = "way=eds&") {
  const requests = fakeBackend({
    "GET /api/v1/session": { body: { authenticated: false, roles: [], eligible: false } },
    "GET /api/v1/auth/providers": { body: eds },
    "POST /api/v1/auth/eds/challenge": { body: challenge },
    "POST /api/v1/auth/eds": { status: 204 },
    ...answers,
  });
  await renderIn("en", <SignInPage />, {
    path: "/:language/sign-in",
    at: `/en/sign-in?${path}return=/en/petitions`,
  });
  return requests;
}

async function signedBody(requests: Request[]) {
  const post = requests.find(({ url }) => url.endsWith("/auth/eds"));
  return (await post?.json()) as unknown;
}

/** As browsers have it, and the stand-in for one has not. */
function bytesOf(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error("unreadable"));
    reader.readAsArrayBuffer(this);
  });
}

const gone = () => waitFor(() => expect(screen.queryByRole("heading", { level: 1 })).toBeNull());

describe("signing in with an EDS", () => {
  let behaviour: Behaviour;
  let asked: ReturnType<typeof fakeNcaLayer>;

  beforeEach(() => {
    behaviour = "signs";
    asked = fakeNcaLayer(() => behaviour);
    Object.assign(Blob.prototype, { arrayBuffer: bytesOf });
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => {} }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is offered among the ways and can be left again", async () => {
    await open({}, "");
    await userEvent.click(await screen.findByRole("link", { name: /Electronic digital signature/ }));
    expect(await screen.findByRole("button", { name: "Sign in by NCALayer" })).toBeTruthy();
    await userEvent.click(screen.getByRole("link", { name: "Other ways to sign in" }));
    expect(await screen.findByRole("link", { name: /Electronic digital signature/ })).toBeTruthy();
  });

  it("lets NCALayer sign the text with a key of a person, and comes back", async () => {
    const requests = await open();
    await userEvent.click(await screen.findByRole("button", { name: "Sign in by NCALayer" }));
    await gone();
    expect(await signedBody(requests)).toEqual({ challenge: "c-1", cms });
    const { data, signingParams, signerParams, locale } = asked[0]?.args ?? {};
    const bytes = Uint8Array.from(atob(String(data)), (letter) => letter.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe(challenge.text);
    expect(signingParams).toEqual({ decode: true, encapsulate: true, digested: false });
    expect(signerParams).toEqual({ extKeyUsageOids: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"] });
    expect(locale).toBe("en");
  });

  it("says what NCALayer is when it is not running, and tries again", async () => {
    behaviour = "away";
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Sign in by NCALayer" }));
    expect(await screen.findByText("NCALayer does not answer")).toBeTruthy();
    expect(screen.getByRole("link", { name: "ncl.pki.gov.kz" })).toBeTruthy();
    behaviour = "signs";
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await gone();
  });

  it("gives up on an NCALayer that listens and says nothing", async () => {
    behaviour = "silent";
    await open();
    const button = await screen.findByRole("button", { name: "Sign in by NCALayer" });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      fireEvent.click(button);
      // The code that talks to it is loaded first, in real time.
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
      await vi.advanceTimersByTimeAsync(9_000);
      expect(screen.queryByText("NCALayer does not answer")).toBeNull();
      await vi.waitFor(
        async () => {
          await vi.advanceTimersByTimeAsync(1_000);
          expect(screen.queryByText("NCALayer does not answer")).toBeTruthy();
        },
        { timeout: 20_000 },
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ["cancels", /you closed the window of NCALayer/],
    ["fails", /NCALayer could not sign/],
  ] as const)("says so when NCALayer %s", async (how, words) => {
    behaviour = how;
    const requests = await open();
    await userEvent.click(await screen.findByRole("button", { name: "Sign in by NCALayer" }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await signedBody(requests)).toBeUndefined();
  });

  it("tells in the words of the server why a key is refused", async () => {
    await open({
      "POST /api/v1/auth/eds": {
        status: 422,
        body: {
          status: 422,
          code: "EDS_WRONG_KEY",
          title: "This key is not for signing",
          detail: "Choose the one.",
        },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Sign in by NCALayer" }));
    expect(await screen.findByText("This key is not for signing")).toBeTruthy();
    expect(screen.getByText("Choose the one.")).toBeTruthy();
  });

  it("takes a signed file once its text was downloaded", async () => {
    const requests = await open();
    await userEvent.click(await screen.findByText(/Without NCALayer/));
    expect(screen.queryByRole("button", { name: "Choose the file" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Download the text" }));
    await screen.findByRole("button", { name: "Choose the file" });
    const chooser = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!chooser) throw new Error("no chooser");
    const user = userEvent.setup({ applyAccept: false });

    await user.upload(chooser, new File(["hello"], "letter.txt"));
    expect(await screen.findByText(/There is no signature in this file/)).toBeTruthy();
    await user.upload(chooser, new File(["x".repeat(200_000)], "film.cms"));
    expect(await screen.findByText(/The file is too large/)).toBeTruthy();
    await user.upload(chooser, new File([cms], "text.cms"));
    await gone();
    expect(await signedBody(requests)).toEqual({ challenge: "c-1", cms });
  });
});
