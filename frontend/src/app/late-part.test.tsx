import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderIn } from "~/testing/render";
import { LatePart } from "./late-part";

const Part = () => <p>Regions</p>;
const none = {};
const missing = "This part of the page did not load.";

describe("a part of a page that comes after it", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is shown once its file has come", async () => {
    await renderIn("en", <LatePart feature="regions" load={() => Promise.resolve(Part)} props={none} />);
    expect(await screen.findByText("Regions")).toBeTruthy();
    expect(screen.queryByText(missing)).toBeNull();
  });

  it("says in its place that its file did not come", async () => {
    const load = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
    await renderIn("en", <LatePart feature="regions" load={load} props={none} />);
    expect(await screen.findByText(missing)).toBeTruthy();
  });

  it("says in its place that its texts did not come", async () => {
    await renderIn("en", <LatePart feature="no-such" load={() => Promise.resolve(Part)} props={none} />);
    expect(await screen.findByText(missing)).toBeTruthy();
    expect(screen.queryByText("Regions")).toBeNull();
  });

  it.each([
    ["does not answer", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["is broken", () => Promise.resolve(new Response(null, { status: 503 }))],
  ])("keeps what there is of the page while the server %s", async (_, answer) => {
    const fetched = vi.fn<typeof fetch>(answer);
    vi.stubGlobal("fetch", fetched);
    await renderIn(
      "en",
      <LatePart feature="regions" load={() => Promise.reject(new Error())} props={none} />,
    );
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/still no connection/)).toBeTruthy();
    expect(fetched.mock.lastCall?.[1]?.method).toBe("HEAD");
    expect(screen.getByRole("button", { name: "Try again" }).getAttribute("aria-disabled")).toBeNull();
  });
});
