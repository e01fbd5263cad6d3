import { crossing } from "./crossing";
import { apiOf, demoPerson, good, tokenOf } from "./demo";
import { address, journey } from "./journey";

const akimat = demoPerson("akimat-62-qanat");
const reason = "Ждём заключение экологов, оно готовится до конца месяца.";

journey("Russian: the akimat takes more time for its answer, in public", async (come) => {
  const { id, eid } = await crossing(demoPerson("yerlan-bekturov"), "Посадить лес вокруг города");
  await good(
    apiOf(address, await tokenOf(address, akimat)).POST("/api/v1/agency/escalations/{eid}/registration", {
      params: { path: { eid } },
      body: { number: "ҰЛ-2026-512" },
    }),
  );
  const officer = await come({ language: "ru" });
  await officer.open("");
  await officer.signIn(akimat);
  await officer.open(`/agency/${eid}`);
  await officer.button("clock.extension.open").click();
  const dialog = officer.page.getByRole("dialog");
  await dialog.getByRole("button", { name: officer.t("clock.extension.do"), exact: true }).click();
  await officer.text("clock.extension.reason.error", { code: "REQUIRED" }).waitFor();
  await dialog.locator("#extension-reason-ru").fill(reason);
  await dialog.getByRole("button", { name: officer.t("clock.extension.do"), exact: true }).click();
  await officer.page.getByText(reason, { exact: true }).waitFor();
  await officer.button("clock.extension.open").waitFor({ state: "detached" });

  const visitor = await come({ language: "kk", width: 360, height: 780 });
  await visitor.open(`/petitions/${id}`);
  await visitor.page
    .getByRole("heading", { name: visitor.t("clock.extension.title"), exact: true })
    .waitFor();
  await visitor.page.getByText(reason, { exact: true }).first().waitFor();
  await visitor.text("petition.timeline.REVIEW_EXTENDED").waitFor();
});

journey("Kazakh: the Government sees which petitions are overdue below it", async (come) => {
  const officer = await come({ language: "kk", width: 360, height: 780 });
  await officer.open("");
  await officer.signIn(demoPerson("government-nurlan"));
  await officer.open("/agency");
  await officer.link("agency.supervised").click();
  await officer.heading("clock.supervised.title").waitFor();
  await officer.page.locator("main li h2 a").first().click();
  await officer.page.getByRole("heading", { name: officer.t("petition.timeline"), exact: true }).waitFor();
});
