import { demoPerson } from "./demo";
import { journey } from "./journey";
import { fillRule } from "./screens";

const one = demoPerson("admin-ainur");
const other = demoPerson("admin-viktor");

journey("Kazakh and Russian: a threshold rule is proposed by one and refused by another", async (come) => {
  const proposes = await come({ language: "kk", as: one, width: 360, height: 780 });
  await proposes.open("/me");
  await proposes.link("me.toAdmin").click();
  await proposes.page.locator('main a[href$="/admin/threshold-rules"]').click();
  await proposes.heading("admin.to.threshold-rules").waitFor();
  await proposes.page.locator("#rung").selectOption("maslikhat");
  await fillRule(proposes);
  await proposes.button("admin.preview").click();
  await proposes.page.getByRole("table").waitFor();
  await proposes.page.locator("#reason").fill("Заңға өзгеріс енгізілді");
  await proposes.button("admin.rules.propose").click();
  await proposes.text("admin.proposal.mine").waitFor();

  const decides = await come({ language: "ru", as: other, width: 1280, height: 800 });
  await decides.open("/admin/threshold-rules");
  await decides.page.getByText("Заңға өзгеріс енгізілді").waitFor();
  await decides.field("admin.reason").first().fill("Ещё не принято");
  await decides.button("admin.proposal.refusal").click();
  await decides.text("admin.proposal.state", { state: "PROPOSED" }).waitFor({ state: "detached" });
});

journey("Russian: an agency gets a channel, and it is tested", async (come) => {
  const admin = await come({ language: "ru", as: one, width: 360, height: 780 });
  const { page } = admin;
  await admin.open("/admin/agencies");
  await page.getByRole("searchbox").fill("akimat-23");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Атырау/ })
    .click();
  await page.getByText(admin.t("admin.channels.new"), { exact: true }).click();
  await page.locator("#channel-address").fill("https://agency.example/hook");
  await page.locator("#channel-reason").fill("Письмо акимата");
  await admin.button("admin.channel.open").click();
  await page.getByRole("heading", { name: "https://agency.example/hook" }).waitFor();
  // The name is nobody's, so nothing leaves.
  await admin.button("admin.channel.test").click();
  await page.getByRole("status").filter({ hasText: "Не удалось соединиться" }).waitFor();
});
