import { buffer } from "node:stream/consumers";
import { expect, inject } from "vitest";
import { ids, journey, type Visitor } from "./journey";

const air = `/petitions/${ids["almaty-clean-air"] ?? ""}`;

type Key = "person" | "authentication" | "revoked";

/** Really signs, with a key of the authority that the product trusts. */
async function signed(text: Buffer, key: Key): Promise<string> {
  const authority = inject("authority");
  if (authority === "") throw new Error("A product that runs already needs UNDEU_EDS_AUTHORITY too.");
  const answer = await fetch(`${authority}/${key}`, { method: "POST", body: new Uint8Array(text) });
  return answer.text();
}

/** Stands in for NCALayer on the visitor's machine; somebody chooses these keys one after another. */
async function installNcaLayer({ page }: Visitor, keys: (Key | "cancel")[]): Promise<void> {
  await page.routeWebSocket("wss://127.0.0.1:13579/", (socket) => {
    const say = (answer: unknown) => socket.send(JSON.stringify(answer));
    socket.onMessage((message) => {
      const { module, args } = JSON.parse(message.toString()) as {
        module: string;
        args: { data: string; signerParams: { extKeyUsageOids: string[] } };
      };
      if (module !== "kz.gov.pki.knca.basics") {
        say({ status: false, code: "404", message: "no such module", details: "" });
        return;
      }
      const key = keys.shift() ?? "cancel";
      if (key === "cancel") say({ status: true, body: {} });
      else
        void signed(Buffer.from(args.data, "base64"), key).then((cms) =>
          say({ status: true, body: { result: [`-----BEGIN CMS-----\n${cms}\n-----END CMS-----`] } }),
        );
    });
    // It speaks first, once somebody listens.
    setTimeout(() => say({ result: { version: "1.4" } }), 200);
  });
}

async function chooseEds(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole("link", { name: visitor.t("sign-in.eds.option") }).click();
  await visitor.heading("sign-in.eds.title").waitFor();
}

journey("With NCALayer one signs in and comes back to the petition one wants to sign", async (come) => {
  const visitor = await come({ language: "kk" });
  visitor.expected.add("422 POST /api/v1/auth/eds");
  await installNcaLayer(visitor, ["cancel", "authentication", "revoked", "person"]);
  await visitor.open(`${air}/sign`);
  await visitor.heading("sign-in.title").waitFor();
  await chooseEds(visitor);
  const press = () => visitor.button("sign-in.eds.sign").click();
  const alert = visitor.page.getByRole("alert");

  await press();
  await alert.getByText(visitor.t("sign-in.eds.cancelled")).waitFor();
  await press();
  await alert.getByText("Бұл кілт қол қоюға арналмаған").waitFor();
  await press();
  await alert.getByText("Кілт кері қайтарып алынған").waitFor();
  await press();
  await visitor.heading("sign.title").waitFor();
  expect(visitor.page.url()).toContain(`${air}/sign`);
});

journey("Without NCALayer one signs a file in any program, and uploads it", async (come) => {
  const visitor = await come({ language: "ru", width: 390 });
  const { page } = visitor;
  await visitor.open("/sign-in");
  await chooseEds(visitor);
  await page.getByText(visitor.t("sign-in.eds.file")).click();
  const downloading = page.waitForEvent("download");
  await visitor.button("sign-in.eds.file.get.do").click();
  const text = await buffer(await (await downloading).createReadStream());
  expect(text.toString("utf8")).toContain("Вход на сайт undeu.test");

  const choosing = page.waitForEvent("filechooser");
  await visitor.button("sign-in.eds.file.give.do").click();
  const cms = Buffer.from(await signed(text, "person"), "base64");
  await (
    await choosing
  ).setFiles({ name: "undeu-sign-in.txt.cms", mimeType: "application/pkcs7", buffer: cms });
  await visitor.heading("sign-in.eds.title").waitFor({ state: "detached" });
  await visitor.openMenu();
  await page.getByRole("banner").getByText("Айгүл С.").filter({ visible: true }).first().waitFor();
});

journey("Where NCALayer is not running the page says what it is, by keyboard alone too", async (come) => {
  const visitor = await come({ language: "en" });
  const { page } = visitor;
  await page.routeWebSocket("wss://127.0.0.1:13579/", (socket) => void socket.close());
  await visitor.open("/sign-in?way=eds");
  await visitor.button("sign-in.eds.sign").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(visitor.t("sign-in.eds.notRunning")).waitFor();
  expect(await visitor.button("sign-in.eds.again").evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
});
