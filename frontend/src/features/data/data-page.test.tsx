import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { DataPage } from "./data-page";

describe("the open data", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leads to both files of every table, also of one it has no words for", async () => {
    fakeBackend({
      "GET /data": {
        body: {
          tables: ["petitions", "later"].map((name) => ({
            name,
            description: `The ${name}`,
            columns: ["id"],
            madeAt: name === "petitions" ? "2026-11-23T10:00:00Z" : null,
            files: [
              { path: `/data/${name}.csv`, mediaType: "text/csv", bytes: name === "petitions" ? 1500 : null },
              { path: `/data/${name}.json`, mediaType: "application/json", bytes: null },
            ],
          })),
        },
      },
    });
    await renderIn("ru", <DataPage />, { path: "/:language/data", at: "/ru/data" });
    expect(await screen.findByText("Петиции")).toBeTruthy();
    expect(screen.getByText("The later").getAttribute("lang")).toBe("en");
    const files = screen.getAllByRole("link", { name: /^Скачать таблицу/ });
    expect(files.map((file) => file.getAttribute("href"))).toEqual([
      "/data/petitions.csv",
      "/data/petitions.json",
      "/data/later.csv",
      "/data/later.json",
    ]);
    expect(screen.getByText("(2 КБ)")).toBeTruthy();
    expect(screen.getByRole("link", { name: "CC BY 4.0" }).getAttribute("rel")).toBe("license");
  });
});
