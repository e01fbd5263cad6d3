import { expect } from "vitest";
import { demoPerson } from "./demo";
import { ids, journey, type Visitor } from "./journey";

const qanat = demoPerson("akimat-62-qanat");

/** Goes on with the Tab key until something has the focus; a person without a mouse has no other way. */
async function tabTo({ page }: Visitor, name: string): Promise<void> {
  const hasFocus = () =>
    page.evaluate((wanted) => {
      const { activeElement } = document;
      const said = activeElement?.closest("label, button, a, summary, .field")?.textContent ?? "";
      return activeElement !== document.body && said.includes(wanted);
    }, name);
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await hasFocus()) return;
  }
  throw new Error(`The Tab key does not come to ${name}.`);
}

journey("Kazakh: an officer narrows the inbox and takes a case by the keyboard alone", async (come) => {
  const visitor = await come({ language: "kk", as: qanat });
  const { page } = visitor;
  await visitor.open("/agency");
  await page.locator(".inbox li a").first().waitFor();

  await tabTo(visitor, visitor.t("agency.filter.assignee"));
  // By its first letters, as every list of choices is used by keyboard.
  await page.keyboard.type(visitor.t("agency.filter.assignee.nobody").slice(0, 3));
  await page.waitForURL(/assignee=nobody/);
  await tabTo(visitor, visitor.t("agency.filter.overdue"));
  await page.keyboard.press("Space");
  await page.waitForURL(/overdue=true/);
  const entry = page.locator(`.inbox li a[href*="${ids["karazhal-water/way"] ?? ""}"]`);
  await entry.waitFor();
  const title = (await entry.locator("strong").textContent()) ?? "";
  await tabTo(visitor, title);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  // The list beside the case is still narrowed.
  expect(new URL(page.url()).search).toContain("overdue=true");

  await visitor.button("agency.assignment.take").waitFor();
  await tabTo(visitor, visitor.t("agency.assignment.take"));
  await page.keyboard.press("Enter");
  await visitor.text("agency.assignment.me").waitFor();
  await tabTo(visitor, visitor.t("agency.assignment.putBack"));
  await page.keyboard.press("Enter");
  await visitor.text("agency.assignment.nobody").waitFor();
});
