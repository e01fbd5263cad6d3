import { expect } from "vitest";
import { crossing } from "./crossing";
import { apiOf, demoPerson, good } from "./demo";
import { address, journey, type Visitor } from "./journey";

const organizer = demoPerson("aizhan-omarova");
const akimat = demoPerson("akimat-62-qanat");
const maslikhat = demoPerson("maslikhat-62-gulmira");
const title = "Открыть бюджет области по статьям";
const reason = "Бюджет утверждает маслихат.";
const explanation = "Решение о бюджете принимает маслихат области.";

journey("Russian: the akimat is not competent, and a moderator sends the petition on", async (come) => {
  const { id, eid } = await crossing(organizer, title);
  const open = (visitor: Visitor) => visitor.page.locator(`main a[href$="/${eid}"]`).first().click();
  const officer = await come({ language: "ru" });
  await officer.open("");
  await officer.signIn(akimat);
  await officer.openMenu();
  await officer.link("app.inbox").first().click();
  await officer.heading("agency.title").waitFor();
  await open(officer);
  await returnIt(officer);
  await officer.signOut();

  await officer.signIn(demoPerson("moderator-roman"));
  await officer.openMenu();
  await officer.link("app.moderation").first().click();
  await officer.link("moderation.returns.go").click();
  await officer.heading("route.desk.title").waitFor();
  await open(officer);
  await officer.page.getByText(reason, { exact: true }).waitFor();
  await sendOn(officer);
  await officer.signOut();

  const visitor = await come({ language: "kk", width: 390, height: 800 });
  await visitor.open(`/petitions/${id}`);
  await visitor.page.getByRole("heading", { name: visitor.t("route.title"), exact: true }).waitFor();
  await visitor.page.getByText(reason, { exact: true }).first().waitFor();
  await visitor.page.getByText(explanation, { exact: true }).first().waitFor();
  await visitor.text("route.timeline.ROUTED_ON").waitFor();
  const { items } = await good(
    apiOf(address).GET("/api/v1/petitions/{id}/escalations", { params: { path: { id } } }),
  );
  expect(items.map(({ agency, state }) => ({ agency, state }))).toEqual([
    { agency: "maslikhat-62", state: "FORWARDED" },
  ]);

  await officer.signIn(maslikhat);
  await officer.openMenu();
  await officer.link("app.inbox").first().click();
  await officer.heading("agency.title").waitFor();
  await open(officer);
  await officer.field("agency.field.number").waitFor();
});

async function returnIt(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.button("route.return.open").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: visitor.t("route.return.do"), exact: true }).click();
  await visitor.text("route.error.reason", { code: "REQUIRED", limit: 2000 }).waitFor();
  await page.locator("#return-reason-ru").fill(reason);
  await page.locator("#competent-agency").fill("маслихат области ұлытау");
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: visitor.t("route.return.do"), exact: true }).click();
  await page.getByText(reason, { exact: true }).waitFor();
  await visitor.text("design.way.returned").first().waitFor();
}

async function sendOn(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.pick(visitor.t("route.decide"), visitor.t("route.decide.ROUTED_ON"));
  // Whom the agency named is chosen already.
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(2);
  await page.locator("#legalBasis-ru").fill("Бюджетный кодекс");
  await page.locator("#explanation-ru").fill(explanation);
  await visitor.button("route.decide.do").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("route.confirm.do"), exact: true })
    .click();
  await visitor.text("route.case.decided").waitFor();
}
