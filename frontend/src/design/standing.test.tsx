import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Language } from "~/i18n/language";
import { renderIn } from "~/testing/render";
import { foremost, type Way, WayStanding } from "./standing";

const answered: Way = { tier: 1, state: "ANSWERED", answeredAt: "2026-11-20T05:00:00Z" };
const returned = (overdueWorkingDays = 0): Way => ({
  ...answered,
  clock: {
    awaiting: "RESPONSE",
    dueOn: "2099-12-14",
    workingDaysLeft: overdueWorkingDays > 0 ? 0 : 9,
    overdueWorkingDays,
  },
});
const shown = async (language: Language, way: Way) => {
  await renderIn(language, <WayStanding way={way} />);
  // Numbers and months are kept together by spaces that do not break.
  return screen.getByText(/.+/, { selector: ".state" }).textContent.replaceAll("\u00A0", " ");
};

describe("where a petition stands with an agency", () => {
  it("is the answer while nothing is owed", async () => {
    expect(await shown("ru", answered)).toContain("Ответ получен");
  });

  it.each([
    ["kk", "Жаңа жауап 2099 ж. 14 желтоқсанға дейін күтіледі"],
    ["ru", "Ждём новый ответ до 14 декабря 2099 г. включительно"],
    ["en", "A new answer is due by 14 December 2099"],
  ] as const)("is the new answer that is owed after a return, in %s", async (language, words) => {
    expect(await shown(language, returned())).toContain(words);
  });

  it.each([
    ["kk", "Жаңа жауап 3 жұмыс күніне кешікті"],
    ["ru", "Новый ответ просрочен на 3 рабочих дня"],
    ["en", "New answer 3 working days overdue"],
  ] as const)("is by how much the new answer is overdue, in %s", async (language, words) => {
    expect(await shown(language, returned(3))).toContain(words);
  });

  it("is told of the way where something is owed before one that was answered", () => {
    const second = { ...returned(), tier: 2 };
    expect(foremost([answered, second])).toBe(second);
  });
});
