import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn } from "~/testing/render";
import { RegionsPart } from "./regions-part";

describe("from where the signatures came", () => {
  afterEach(() => vi.unstubAllGlobals());

  const places = {
    body: {
      items: [
        { code: "KZ", level: "COUNTRY", name: { ru: "Казахстан" } },
        { code: "KZ-62", level: "REGION", parent: "KZ", name: { ru: "область Улытау" } },
      ],
    },
  };
  it("has the place of the map while numbers are on their way", async () => {
    const petition = madePetition();
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const { container } = await renderIn("ru", <RegionsPart petition={petition} />);
    expect((await screen.findByRole("status")).textContent).toBe("Числа по регионам загружаются");
    expect(container.querySelectorAll(".tile")).toHaveLength(20);
    expect(screen.getByRole("heading", { name: "Откуда подписи" })).toBeTruthy();
  });

  it("says why there are no numbers while all of them are hidden", async () => {
    const petition = madePetition();
    fakeBackend({
      [`GET /api/v1/petitions/${petition.id}/tally`]: {
        body: {
          ...petition.tally,
          asOf: "2026-11-23T10:15:30Z",
          byRegion: ["KZ-62", "KZ"].map((jurisdiction) => ({ jurisdiction, inForce: null, fewerThan: 10 })),
          next: null,
        },
      },
      "GET /api/v1/jurisdictions": places,
    });
    await renderIn("ru", <RegionsPart petition={petition} />);
    expect(await screen.findByText(/Пока из каждого региона меньше 10 подписей/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("says that it could not be loaded when the names of regions do not come, and tries again", async () => {
    const petition = madePetition({ jurisdiction: "KZ-62" });
    let isThere = false;
    fakeBackend({
      [`GET /api/v1/petitions/${petition.id}/tally`]: {
        body: { ...petition.tally, asOf: "2026-11-23T10:15:30Z", byRegion: [], next: null },
      },
      "GET /api/v1/jurisdictions": () =>
        isThere
          ? {
              body: {
                items: [{ code: "KZ-62", level: "REGION", parent: "KZ", name: { ru: "область Улытау" } }],
              },
            }
          : { status: 404, body: { code: "NOT_FOUND" } },
    });
    await renderIn("ru", <RegionsPart petition={petition} />);
    expect(await screen.findByText("Не удалось загрузить числа по регионам")).toBeTruthy();
    isThere = true;
    await userEvent.setup().click(screen.getByRole("button"));
    expect((await screen.findAllByText(/область Улытау/)).length).toBeGreaterThan(0);
  });
});
