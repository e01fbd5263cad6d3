import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn } from "~/testing/render";
import { RegionsPart } from "./regions-part";

describe("from where the signatures came", () => {
  afterEach(() => vi.unstubAllGlobals());

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
