import { demoPerson } from "./demo";
import { journey } from "./journey";

const admin = demoPerson("admin-ainur");

journey("Russian: the calendar of a next year is entered, and everybody sees it", async (come) => {
  const phone = { width: 360, height: 780 };
  const enters = await come({ language: "ru", as: admin, ...phone });
  const { page } = enters;
  await enters.open("/me");
  await enters.link("me.toAdmin").click();
  await enters.heading("admin.title").waitFor();
  await enters.page.locator('main a[href$="/admin/holidays"]').click();
  await enters.heading("holidays.admin.title").waitFor();
  const next = page.locator('main a.btn[href*="/admin/holidays/"]');
  const year = /\d{4}$/.exec((await next.getAttribute("href")) ?? "")?.[0] ?? "";
  await next.click();
  await enters.heading("holidays.form.title", { year }).waitFor();

  await enters.button("holidays.day.add").click();
  await page.locator("input[type=date]:focus").fill(`${year}-03-05`);
  await page.getByLabel(enters.t("holidays.day.kind"), { exact: true }).selectOption("DAY_OFF");
  await page.locator('[id$="-name-kk"]').fill("Құрбан айттың бірінші күні");
  await enters.button("holidays.enter").click();
  // What is missing is told before anything is sent.
  await page.getByRole("alert").getByRole("link").first().waitFor();
  await page.locator('[id$="-name-ru"]').fill("Первый день Курбан айта");
  await page.locator("#calendar-state").check();
  await enters.field("holidays.field.source").fill("Закон о праздниках, статья 3");
  await enters.field("holidays.field.reason").fill("Постановление Правительства");
  await enters.button("holidays.enter").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: enters.t("holidays.enter"), exact: true })
    .click();
  await enters.text("holidays.done", { revision: 1 }).waitFor();

  const reader = await come({ language: "ru", ...phone });
  await reader.open("");
  await reader.link("app.foot.workingDays").click();
  await reader.heading("holidays.title").waitFor();
  await reader.page.getByLabel(reader.t("holidays.year"), { exact: true }).selectOption(year);
  await reader.page.getByText("Первый день Курбан айта").waitFor();
  await reader.page.getByText("Закон о праздниках, статья 3").waitFor();
});
