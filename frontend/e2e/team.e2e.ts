import { expect } from "vitest";
import { apiOf, demoPerson, good, tokenOf } from "./demo";
import { address, journey, type Visitor } from "./journey";

/** Kazakh and Russian, a phone and a desk, each with people of its own. */
const stories = [
  { language: "kk", width: 360, organizer: "yerbol-quanyshev", invited: "dilnaz-iminova" },
  { language: "ru", width: 1280, organizer: "andrey-goncharuk", invited: "aizhan-omarova" },
] as const;

const shownName = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName.charAt(0)}.`;

for (const { language, width, organizer: organizerKey, invited: invitedKey } of stories)
  journey(
    `An organizer invites, another person accepts and writes too, and both stand on the page, in ${language} at ${width} px`,
    async (come) => {
      const inviting = demoPerson(organizerKey);
      const joining = demoPerson(invitedKey);
      const api = apiOf(address, await tokenOf(address, inviting));
      const title = language === "kk" ? "Саябаққа орындық қойылсын" : "Поставить скамейки в парке";
      const together = language === "kk" ? "Екеуміз бірге жаздық." : "Мы написали это вдвоём.";
      const draft = await good(
        api.POST("/api/v1/petitions", {
          body: {
            title: { [language]: title },
            summary: { [language]: title },
            demands: [{ [language]: title }],
            jurisdiction: "KZ",
            topic: "public-safety",
          },
        }),
      );
      const { id } = draft as { id: string };

      const organizer = await come({ language, width, as: inviting });
      await organizer.open("/me");
      await organizer.page.locator(`main a[href="/${language}/me/petitions/${id}"]`).click();
      await organizer.heading("desk.title").waitFor();
      await organizer.button("team.invite").click();
      const link = await organizer.page.locator(".team-link").innerText();
      expect(link).toMatch(new RegExp(`^${address}/${language}/invitation#[\\w-]{43}$`));
      const secret = link.split("#")[1] ?? "";

      const invited = await come({ language, width });
      const addresses: string[] = [];
      invited.page.on("request", (request) => addresses.push(request.url()));
      await invited.page.goto(link);
      await invited.settle();
      await invited.page.getByRole("heading", { name: title }).waitFor();
      await invited.text("team.invitation.from", { name: shownName(inviting) }).waitFor();
      expect(invited.page.url()).toBe(`${address}/${language}/invitation`);
      await invited.page
        .getByRole("main")
        .getByRole("link", { name: invited.t("design.signIn") })
        .click();
      await invited.heading("sign-in.title").waitFor();
      await invited.choose(joining);
      await invited.text("team.answer.as", { name: shownName(joining) }).waitFor();
      await invited.button("team.accept").click();
      await invited.heading("team.accepted").waitFor();
      expect(addresses.filter((each) => each.includes(secret))).toEqual([]);

      await invited.link("team.toDraft").click();
      await invited.heading("start.step.demand.title").waitFor();
      await invited.open(`/start/${id}?step=text`);
      await invited.field("start.field.summary").fill(together);
      await invited.button("start.save").click();
      await invited.page.locator(".saved svg").waitFor();
      await invited.open(`/start/${id}?step=preview`);
      await invited.text("start.together.text", { name: shownName(inviting) }).waitFor();
      expect(await invited.button("start.submit").count()).toBe(0);

      // Opened again, the link is used up for everybody else.
      await comesTooLate(await come({ language, width }), link);

      await organizer.open(`/start/${id}?step=preview`);
      await organizer.page.getByText(together).waitFor();
      await organizer.button("start.submit").click();
      await organizer.heading("start.sent.title").waitFor();
      const moderator = apiOf(address, await tokenOf(address, demoPerson("moderator-roman")));
      await good(
        moderator.POST("/api/v1/moderation/petitions/{id}/verdict", {
          params: { path: { id } },
          body: { verdict: "PUBLISH" },
        }),
      );
      const reader = await come({ language, width });
      await reader.open(`/petitions/${id}`);
      await reader.text("petition.organizer", { name: shownName(inviting) }).waitFor();
      await reader.text("petition.coOrganizers", { count: 1, names: shownName(joining) }).waitFor();
      await reader.page.getByText(together).first().waitFor();

      // The desk is theirs too, and the name goes when they do.
      await invited.open(`/me/petitions/${id}`);
      await invited.button("team.leave").click();
      await invited.page
        .getByRole("dialog")
        .getByRole("button", { name: invited.t("team.leave"), exact: true })
        .click();
      await invited.heading("me.title").waitFor();
      await expect
        .poll(async () => {
          await reader.open(`/petitions/${id}`);
          return reader.text("petition.coOrganizers", { count: 1, names: shownName(joining) }).count();
        })
        .toBe(0);
    },
  );

async function comesTooLate(other: Visitor, link: string): Promise<void> {
  other.expected.add("409 POST /api/v1/invitations/view");
  await other.page.goto(link);
  await other.text("team.invalid").waitFor();
}
