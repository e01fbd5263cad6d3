import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { TeamSection } from "./team-section";

const id = "7k3m9qx2ab";
const path = `/api/v1/me/petitions/${id}/team`;
const daniyar = {
  id: "4t8w2nfk6c",
  displayName: "Данияр О.",
  acceptedAt: "2026-11-20T05:00:00Z",
  me: false,
};
const waiting = {
  id: "q6c1x9d3vm",
  createdAt: "2026-11-28T05:00:00Z",
  expiresAt: "2026-12-05T05:00:00Z",
  declined: false,
};
const team = {
  role: "ORGANIZER",
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  invitations: [],
  takesCoOrganizers: true,
  coOrganizersAtMost: 5,
};
const show = (answers: Record<string, FakeAnswer | ((request: Request) => FakeAnswer)>) => {
  const requests = fakeBackend(answers);
  return renderIn("ru", <TeamSection petition={{ id }} />).then(() => requests);
};

describe("the co-organizers on the desk", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows the link of an invitation once, whole, with the secret behind the #", async () => {
    let made = false;
    await show({
      [`GET ${path}`]: () => ({ body: { ...team, invitations: made ? [waiting] : [] } }),
      [`POST ${path}/invitations`]: () => {
        made = true;
        return { status: 201, body: { id: waiting.id, secret: "SECRET", expiresAt: waiting.expiresAt } };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Создать ссылку-приглашение" }));
    const link = await screen.findByText(/\/ru\/invitation#SECRET$/);
    expect(link.textContent).toBe(`${window.location.origin}/ru/invitation#SECRET`);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("готова"));
    // No way of sending it goes through an address of somebody else's site.
    expect(screen.queryAllByRole("link")).toEqual([]);
  });

  it("takes an invitation back, and says when one was declined", async () => {
    let invitations = [waiting, { ...waiting, id: "aaaaaaaaaa", declined: true }];
    const requests = await show({
      [`GET ${path}`]: () => ({ body: { ...team, invitations } }),
      [`DELETE ${path}/invitations/${waiting.id}`]: () => {
        invitations = invitations.slice(1);
        return { status: 204 };
      },
    });
    expect(await screen.findByText(/отклонено/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^Отозвать/ }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Отозвать/ })).toBeNull());
    expect(requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
    expect(screen.getByRole("button", { name: /^Убрать из списка/ })).toBeTruthy();
  });

  it("removes a co-organizer only after asking", async () => {
    let coOrganizers = [daniyar];
    const requests = await show({
      [`GET ${path}`]: () => ({ body: { ...team, coOrganizers } }),
      [`DELETE ${path}/co-organizers/${daniyar.id}`]: () => {
        coOrganizers = [];
        return { status: 204 };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: /^Исключить/ }));
    const dialog = await screen.findByRole("dialog");
    expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(within(dialog).getByRole("button", { name: "Исключить" }));
    await waitFor(() => expect(screen.queryByText("Данияр О.")).toBeNull());
  });

  it("lets a co-organizer leave, and neither invite nor remove others", async () => {
    await show({
      [`GET ${path}`]: {
        body: {
          ...team,
          role: "CO_ORGANIZER",
          coOrganizers: [daniyar, { ...daniyar, id: "bbbbbbbbbb", displayName: "Сәуле Ж.", me: true }],
        },
      },
    });
    expect(await screen.findByText(/только организатор \(Айгүл С\.\)/)).toBeTruthy();
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Выйти из соорганизаторов",
    ]);
  });

  it.each([
    [{ coOrganizersAtMost: 1, coOrganizers: [daniyar] }, /больше быть не может/],
    [{ takesCoOrganizers: false }, /отклонена или завершена/],
  ])("says when nobody can be invited", async (more, expected) => {
    await show({ [`GET ${path}`]: { body: { ...team, ...more } } });
    expect(await screen.findByText(expected)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Создать ссылку-приглашение" })).toBeNull();
  });

  it("says why no more invitations can be made", async () => {
    await show({
      [`GET ${path}`]: { body: team },
      [`POST ${path}/invitations`]: {
        status: 409,
        body: { status: 409, code: "TOO_MANY_INVITATIONS", title: "" },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Создать ссылку-приглашение" }));
    expect(await screen.findByText(/уже десять приглашений/)).toBeTruthy();
  });
});
