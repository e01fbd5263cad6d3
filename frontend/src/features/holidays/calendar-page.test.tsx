import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn, signedIn } from "~/testing/render";
import { CalendarPage } from "./calendar-page";
import type { CalendarDay, EnteredCalendar } from "./calendars";

const holidays: CalendarDay[] = [101, 102, 308, 321, 322, 323, 501, 507, 509, 706, 1025, 1216].map((at) => ({
  day: `2028-${String(Math.floor(at / 100)).padStart(2, "0")}-${String(at % 100).padStart(2, "0")}`,
  kind: "HOLIDAY",
  name: { kk: `Мереке ${at}`, ru: `Праздник ${at}` },
  movedFrom: null,
}));
const of2028: EnteredCalendar = {
  year: 2028,
  revision: 1,
  state: "EXPECTED",
  source: "The law",
  enteredAt: "2026-11-24T00:00:00Z",
  workingDays: 245,
  isFromTheBeginning: true,
  by: null,
  reason: null,
  days: holidays,
};

/** A server that keeps calendars and refuses what was made from an older one. */
function server(refusal?: FakeAnswer) {
  let history = [of2028];
  const bodies: { year: number; revision: number; state: string; reason: string; days: CalendarDay[] }[] = [];
  fakeBackend({
    "GET /api/v1/admin/holidays": () => ({ body: { items: history, next: null } }),
    "PUT /api/v1/admin/holidays": () => {
      if (refusal) return refusal;
      const body = bodies.at(-1);
      const latest = history.filter(({ year }) => year === body?.year).at(-1)?.revision ?? 0;
      if (!body || body.revision !== latest)
        return { status: 409, body: { status: 409, code: "CALENDAR_CHANGED" } };
      const entered = {
        ...of2028,
        ...body,
        revision: latest + 1,
        isFromTheBeginning: false,
        by: "Айнұр С.",
      } as EnteredCalendar;
      history = [...history, entered];
      return { body: entered };
    },
  });
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "PUT") bodies.push((await request.clone().json()) as (typeof bodies)[number]);
    return answer(request);
  });
  return {
    bodies,
    enterElsewhere: (days: CalendarDay[]) => {
      history = [...history, { ...of2028, revision: history.length + 1, source: "Theirs", days }];
    },
  };
}

const open = (year: number) =>
  renderIn(
    "en",
    <main>
      <CalendarPage />
    </main>,
    {
      path: "/:language/admin/holidays/:year",
      at: `/en/admin/holidays/${year}`,
      queries: signedIn("Айнұр С.", "ADMIN"),
    },
  );
const why = () => userEvent.type(screen.getByRole("textbox", { name: /^Reason/ }), "Published");
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const confirm = async () => {
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Enter the calendar" }));
};
const addDay = async (day: string, kind: string) => {
  await press("Add a day");
  const date = document.activeElement as HTMLInputElement;
  expect(date.type).toBe("date");
  fireEvent.change(date, { target: { value: day } });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: /What it is/ }), kind);
};

describe("the calendar of a year", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("begins a new year with the holidays of the one before, and is entered after a question", async () => {
    const { bodies } = server();
    await open(2029);
    expect(await screen.findByText(/The holidays are those of 2028/)).toBeTruthy();
    expect(screen.getByText(/Monday, 1 January 2029/)).toBeTruthy();
    await press("Enter the calendar");
    expect(screen.getByRole("alert").textContent).toMatch(
      /Choose how sure.*Write where the calendar comes from.*Write why the calendar changes/,
    );
    expect(bodies).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: /Expected calendar/ }));
    await userEvent.type(screen.getByRole("textbox", { name: /comes from/ }), "The law");
    await why();
    await press("Enter the calendar");
    await confirm();
    const done = await screen.findByText("The calendar is entered: revision 1.");
    expect(bodies[0]).toMatchObject({ year: 2029, revision: 0, state: "EXPECTED", source: "The law" });
    expect(bodies[0]?.days).toHaveLength(12);
    await waitFor(() => expect(document.activeElement?.contains(done)).toBe(true));
    expect(screen.getByText(/^Revision 1, /)).toBeTruthy();
    expect(bodies[0]?.reason).toBe("Published");
    expect(screen.getByText("Entered by Айнұр С.")).toBeTruthy();
    expect(screen.getByText("Reason: Published")).toBeTruthy();
    expect(localStorage.getItem("undeu.input.calendar.2029")).toBeNull();
  });

  it("shows how many days are worked while it is typed, and sends the days in the order of the year", async () => {
    const { bodies } = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    const january = () => screen.getByRole("row", { name: /^January/ }).textContent;
    const before = january();
    await addDay("2028-01-08", "WORKING");
    expect(january()).not.toBe(before);
    expect(january()).toContain("(+1)");
    await why();
    await press("Enter the calendar");
    await confirm();
    await waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]?.days[2]).toEqual({ day: "2028-01-08", kind: "WORKING", name: null, movedFrom: null });
  });

  it("says at each field what cannot be, and sends nothing", async () => {
    const { bodies } = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await addDay("2028-01-10", "WORKING");
    await press("Enter the calendar");
    const date = screen.getByLabelText(/^Day/);
    expect(date.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Only a Saturday or Sunday is worked in addition")).toBeTruthy();
    expect(
      screen.getByRole("link", {
        name: /^Monday, 10\sJanuary\s2028: only a Saturday or Sunday is worked in addition$/,
      }),
    ).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /What it is/ }), "HOLIDAY");
    await press("Enter the calendar");
    expect(screen.getAllByText("Write the name in Kazakh and Russian")).not.toHaveLength(0);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(bodies).toEqual([]);
  });

  it("leads to the day that the server objects to", async () => {
    server({
      status: 422,
      body: {
        status: 422,
        code: "INPUT_INVALID",
        violations: [{ field: "days[2]", code: "INVALID", message: "?" }],
      },
    });
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await addDay("2028-01-08", "WORKING");
    await why();
    await press("Enter the calendar");
    await confirm();
    await userEvent.click(
      await screen.findByRole("link", { name: /^Saturday, 8\sJanuary\s2028: check this day$/ }),
    );
    expect((document.activeElement as HTMLInputElement).value).toBe("2028-01-08");
  });

  it("explains that another administrator was faster, keeps what was typed, and goes on with it", async () => {
    const backend = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await addDay("2028-01-08", "WORKING");
    await why();
    backend.enterElsewhere(holidays.slice(1));
    await press("Enter the calendar");
    await confirm();
    expect(
      await screen.findByRole("heading", { name: "Another administrator changed the calendar" }),
    ).toBeTruthy();
    expect(screen.getByText(/Saturday, 8 January 2028/)).toBeTruthy();
    expect(screen.getAllByText(/Saturday, 1 January 2028/)).not.toHaveLength(0);
    await press("Go on with mine");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    await press("Enter the calendar");
    await confirm();
    await screen.findByText("The calendar is entered: revision 3.");
    expect(backend.bodies.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(backend.bodies[1]?.days).toHaveLength(13);
  });

  it("shows where the other one's state and source differ, also before they are entered over", async () => {
    const backend = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await userEvent.click(screen.getByRole("radio", { name: /^Checked against the official/ }));
    await why();
    backend.enterElsewhere(holidays);
    await press("Enter the calendar");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("Checked against the official calendar", { selector: "ins" })).toBeTruthy();
    await confirm();
    await screen.findByRole("heading", { name: "Another administrator changed the calendar" });
    expect(screen.getByText("Theirs", { selector: "del" })).toBeTruthy();
    expect(screen.getByText("The law", { selector: "ins" })).toBeTruthy();
    expect(screen.getByText("Checked against the official calendar", { selector: "ins" })).toBeTruthy();
  });

  it("takes what the other one entered when that is chosen", async () => {
    const backend = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await addDay("2028-01-08", "WORKING");
    await why();
    backend.enterElsewhere(holidays.slice(1));
    await press("Enter the calendar");
    await confirm();
    await screen.findByRole("heading", { name: "Another administrator changed the calendar" });
    await press("Take what was entered");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /comes from/ }).value).toBe("Theirs");
    expect(screen.queryByText(/Saturday, 8 January 2028/)).toBeNull();
    expect(localStorage.getItem("undeu.input.calendar.2028")).toBeNull();
  });

  it("keeps the focus at the days when one is taken away", async () => {
    server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await userEvent.click(screen.getByRole("button", { name: /^Remove 8\sMarch\s2028/ }));
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { name: "Holidays, days off and moved days" }),
    );
    expect(screen.queryByText(/8 March 2028/)).toBeNull();
  });

  it("is not entered again when nothing has changed", async () => {
    const { bodies } = server();
    await open(2028);
    await screen.findByText(/Revision 1 counts now/);
    await why();
    await press("Enter the calendar");
    expect(screen.getByText("Nothing has changed: there is nothing to enter.")).toBeTruthy();
    expect(bodies).toEqual([]);
  });
});
