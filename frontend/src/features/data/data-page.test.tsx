import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { DataPage } from "./data-page";

describe("the open data", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leads to both files of every table, also of one it has no words for", async () => {
    fakeBackend({
      "GET /data/snapshots": {
        body: {
          verifierKey: "undeu+1a2b3c4d+AQ==",
          program: "/data/verify-snapshot.mjs",
          paths: ["/data/undeu-snapshot-2026-11-23.zip"],
        },
      },
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
    expect(
      (await screen.findByRole("link", { name: "undeu-snapshot-2026-11-23.zip" })).getAttribute("href"),
    ).toBe("/data/undeu-snapshot-2026-11-23.zip");
    expect(screen.getByText("node verify-snapshot.mjs <folder> --key 'undeu+1a2b3c4d+AQ=='")).toBeTruthy();
    expect(
      screen.getByRole("link", { name: "Скачать программу verify-snapshot.mjs" }).getAttribute("href"),
    ).toBe("/data/verify-snapshot.mjs");
    expect(screen.getByText(/вместе с копией ничего не доказывает/)).toBeTruthy();
    expect(screen.getByText("(2 КБ)")).toBeTruthy();
    expect(screen.getByRole("link", { name: /^CC\sBY\s4\.0$/ }).getAttribute("rel")).toBe("license");
  });

  it("says when there will be a snapshot, and offers to try again when the server fails", async () => {
    fakeBackend({
      "GET /data": { status: 503, body: { code: "BUSY" } },
      "GET /data/snapshots": {
        body: { verifierKey: "undeu+1a2b3c4d+AQ==", program: "/data/verify-snapshot.mjs", paths: [] },
      },
    });
    await renderIn("ru", <DataPage />, { path: "/:language/data", at: "/ru/data" });
    expect(await screen.findByText("Первый снимок появится этой ночью.")).toBeTruthy();
    expect(await screen.findByText("Не удалось загрузить список таблиц")).toBeTruthy();
  });
});
