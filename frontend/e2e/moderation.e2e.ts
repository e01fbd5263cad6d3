import { expect } from "vitest";
import { apiOf, demoPerson, good, tokenOf } from "./demo";
import { address, journey, type Visitor } from "./journey";

const asel = demoPerson("moderator-asel");
const roman = demoPerson("moderator-roman");
const organizer = demoPerson("gulnar-tileubayeva");

/** As an organizer who has sent it to the moderators. */
async function submitted(kk: string, ru: string): Promise<string> {
  const api = apiOf(address, await tokenOf(address, organizer));
  const draft: unknown = await good<unknown>(
    api.POST("/api/v1/petitions", {
      body: {
        title: { kk, ru },
        summary: { kk: "Балалар жаяу жүреді.", ru: "Дети ходят пешком." },
        demands: [{ kk: "Автобус жүргізу.", ru: "Пустить автобус." }],
        jurisdiction: "KZ",
        topic: "transport",
      },
    }),
  );
  const { id } = draft as { id: string };
  await good(api.POST("/api/v1/petitions/{id}/submission", { params: { path: { id } } }));
  return id;
}

const explain = async (visitor: Visitor, language: string, law: string, why: string) => {
  await visitor.page.locator(`#legalBasis-${language}`).fill(law);
  await visitor.page.locator(`#explanation-${language}`).fill(why);
};

const confirm = (visitor: Visitor, action: Parameters<Visitor["t"]>[0]) =>
  visitor.page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t(action), exact: true })
    .click();

journey("Kazakh: a rejection is appealed, and another moderator overturns it", async (come) => {
  const [kk, ru] = ["Мектепке автобус керек", "Нужен автобус до школы"];
  const id = await submitted(kk, ru);

  const first = await come({ language: "kk", as: asel, width: 360, height: 780 });
  await first.open("/moderation");
  await first.page.getByRole("link", { name: kk, exact: true }).click();
  await first.page.getByRole("heading", { level: 1, name: kk }).waitFor();
  await first.field("moderation.notes.field").fill("Ұқсас петицияны тексердім.");
  await first.button("moderation.notes.write").click();
  await first.page.getByText("Ұқсас петицияны тексердім.").waitFor();

  // Meanwhile another moderator sees that somebody is at it.
  const second = await come({ language: "ru", as: roman });
  await second.open(`/moderation/${id}`);
  await second.text("moderation.locked.text").waitFor();
  await second.page.getByText("Ұқсас петицияны тексердім.").waitFor();

  await first.pick(first.t("moderation.check.DUPLICATE"), first.t("moderation.check.no"));
  await first.pick(first.t("moderation.decision"), first.t("moderation.verdict.REJECT"));
  await explain(first, "kk", "ӘРПК, 90-1-бап", "Дәл осындай петиция қол жинап жатыр.");
  await first.button("moderation.reject").click();
  // The other language of the state is told that it gets the same words.
  await first.page.getByRole("dialog").getByText("На этом языке текста нет").first().waitFor();
  await confirm(first, "moderation.reject");
  await first.text("moderation.done.REJECT").waitFor();

  const writer = await come({ language: "kk", as: organizer, width: 360, height: 780 });
  await writer.open("/me");
  await writer.page.locator(`a[href$="/petitions/${id}#appeal"]`).click();
  await writer.field("appeal.field").fill("Ол петиция басқа ауыл туралы.");
  await writer.button("appeal.send").click();
  await writer.text("appeal.mine").waitFor();

  // Who rejected it is sent away, the other one decides.
  await first.open(`/moderation/${id}`);
  await first.text("moderation.refusal.same").waitFor();
  await second.open("/moderation");
  await second.text("moderation.kind.APPEAL").waitFor();
  await second.page.getByRole("link", { name: ru, exact: true }).click();
  await second.page.getByText("Ол петиция басқа ауыл туралы.").waitFor();
  await second.pick(second.t("moderation.review"), second.t("moderation.verdict.OVERTURN"));
  await explain(second, "ru", "АППК, статья 90-1", "Та петиция о другом селе.");
  await second.button("moderation.overturn").click();
  await confirm(second, "moderation.overturn");
  await second.text("moderation.done.OVERTURN").waitFor();

  const reader = await come({ language: "kk", width: 360, height: 780 });
  await reader.open(`/petitions/${id}`);
  await reader.text("petition.timeline.APPEAL_OVERTURNED").waitFor();
  const { state, tally } = await good(
    apiOf(address).GET("/api/v1/petitions/{id}", { params: { path: { id } } }),
  );
  expect([state, tally.inForce]).toEqual(["SEEDING", 1]);
});

journey("Russian: an offensive text is withheld, and the register says why", async (come) => {
  const ru = "Долой всех соседей Абракадаброва";
  const id = await submitted("Көршілер туралы Абракадабров", ru);
  const moderator = await come({ language: "ru", as: roman });
  await moderator.open(`/moderation/${id}`);
  await moderator.pick(moderator.t("moderation.check.OFFENSIVE"), moderator.t("moderation.check.no"));
  await moderator.pick(moderator.t("moderation.decision"), moderator.t("moderation.verdict.REJECT"));
  await explain(moderator, "ru", "Уголовный кодекс, статья 131", "Оскорбляет названного человека.");
  await moderator.button("moderation.reject").click();
  await confirm(moderator, "moderation.reject");
  await moderator.text("moderation.done.REJECT").waitFor();

  const reader = await come({ language: "ru", width: 360, height: 780 });
  await reader.open("");
  await reader.link("app.foot.decisions").last().click();
  await reader.heading("decisions.title").waitFor();
  await reader.page.locator("details.filter-more > summary").click();
  await reader.page.getByLabel(reader.t("decisions.reason"), { exact: true }).selectOption("OFFENSIVE");
  await reader.page.waitForURL("**/decisions?reason=OFFENSIVE");
  await reader.page.getByText("Оскорбляет названного человека.").waitFor();
  await reader.page.locator(`a[href$="/petitions/${id}"]`).click();
  await reader.heading("petition.withheld.title").waitFor();
  await reader.page.getByText("Оскорбляет названного человека.").first().waitFor();
  expect(await reader.page.content()).not.toContain("Абракадабров");
});
