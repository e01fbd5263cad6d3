import { expect, inject } from "vitest";
import { apiOf, demoPerson, demoPetition, good, tokenOf } from "./demo";
import { address, ids, journey } from "./journey";
import { mailTo, pathIn } from "./mailbox";

const key = "rural-school-bus";
const id = ids[key] ?? "";
const mailbox = inject("mailbox");

for (const { language, width } of [
  { language: "kk", width: 360 },
  { language: "ru", width: 1280 },
] as const)
  journey(
    `Somebody follows a petition by mail, hears of it and stops, in ${language} at ${width} px`,
    async (come) => {
      // A product that runs elsewhere sends its mail elsewhere.
      if (mailbox === "") return;
      const mail = `reader-${language}-${Date.now()}@mail.example`;
      const visitor = await come({ language, width });
      const { page } = visitor;

      await visitor.open(`/petitions/${id}`);
      await visitor.field("following.address").fill("nobody");
      await visitor.button("following.ask").click();
      await visitor.text("following.error.address").waitFor();
      await visitor.field("following.address").fill(mail);
      await visitor.button("following.ask").click();
      await visitor.text("following.asked").waitFor();

      const asked = await mailTo(mailbox, mail, /./);
      const confirm = pathIn(asked, "/following/confirm");
      // As programs do that look into mails for people.
      const looked = await fetch(new URL(confirm, address));
      expect(looked.status).toBe(200);

      await page.goto(address + confirm);
      await visitor.heading("following.confirm").waitFor();
      await visitor.button("following.confirm.do").click();
      await visitor.heading("following.confirmed").waitFor();

      if (language === "kk") {
        await tellNews();
        // Before "only what is important" leaves it out.
        await mailTo(mailbox, mail, /жаңалығы/);
      }

      await visitor.link("following.toPreferences").click();
      await visitor.heading("following.preferences").waitFor();
      await page.getByRole("radio", { name: visitor.t("following.pace.IMPORTANT") }).check();
      await visitor.button("following.save").click();
      await visitor.text("following.saved").waitFor();

      if (language === "kk") {
        const news = await mailTo(mailbox, mail, /жаңалығы/);
        expect(news.html).toContain('lang="kk"');
        const { pathname } = new URL(news.unsubscribe);
        await page.goto(address + pathname);
        await visitor.heading("following.end").waitFor();
        await visitor.button("following.end.do").click();
        await visitor.heading("following.ended").waitFor();
        // The button of a mail program does the same, once more and without harm.
        const oneClick = await fetch(address + pathname, {
          method: "POST",
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
          body: "List-Unsubscribe=One-Click",
        });
        expect(oneClick.status).toBe(204);
      } else {
        await visitor.button("following.end.one").click();
        await page.getByText(visitor.t("following.nothing")).first().waitFor();
      }
    },
  );

/** By the organizer, on the petition's own page. */
async function tellNews(): Promise<void> {
  const token = await tokenOf(address, demoPerson(demoPetition(key).organizer));
  await good(
    apiOf(address, token).POST("/api/v1/petitions/{id}/updates", {
      params: { path: { id } },
      body: {
        title: { kk: "Министрлікпен кездестік", ru: "Встретились с министерством" },
        text: { kk: "Жауап күтеміз.\n\n- автобус\n- жол", ru: "Ждём ответа.\n\n- автобус\n- дорога" },
      },
    }),
  );
}

journey("An organizer tells news on the page of the petition, and everybody reads it there", async (come) => {
  const organizer = await come({
    language: "ru",
    as: demoPerson(demoPetition("almaty-clean-air").organizer),
    width: 360,
  });
  await organizer.open(`/petitions/${ids["almaty-clean-air"] ?? ""}`);
  await organizer.button("following.news.do").click();
  await organizer.text("following.news.both").waitFor();
  await organizer.field("following.news.title").fill("Акимат пригласил нас");
  await organizer.field("following.news.text").fill("Встреча прошла.\n\n- датчики\n- графики");
  await organizer.button("following.news.do").click();
  await organizer.text("following.news.done").waitFor();
  await organizer.page.getByRole("heading", { name: "Акимат пригласил нас" }).waitFor();

  const reader = await come({ language: "kk" });
  await reader.open(`/petitions/${ids["almaty-clean-air"] ?? ""}`);
  await reader.page.getByRole("heading", { name: "Акимат пригласил нас" }).waitFor();
  const feed = await fetch(`${address}/feeds/petitions/${ids["almaty-clean-air"] ?? ""}.atom?language=ru`);
  expect(await feed.text()).toContain("Акимат пригласил нас");
});
