import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { languages } from "~/i18n/language";
import { renderIn } from "~/testing/render";
import { Refusal } from "./refusal";

const ours = { kk: /Қате біздің тараптан/, ru: /Ошибка на нашей стороне/, en: /The mistake is ours/ };
const calendar = {
  kk: /күнтізбесі әлі енгізілмеген/,
  ru: /Календарь этого года ещё не внесён/,
  en: /calendar of that year/,
};
const unseen = {
  kk: "Көрінбейтін таңбалар бар: мәтінді қайта теріңіз.",
  ru: "В тексте есть невидимые знаки: наберите его заново.",
  en: "The text contains invisible characters: type it again.",
};
const returned = { kk: /Петиция қайтарылды/, ru: /Петиция возвращена/, en: /petition was returned/ };

describe("a refusal", () => {
  it.each(languages)("is no mistake of ours where a rule says no, in %s", async (language) => {
    await renderIn(
      language,
      <>
        <Refusal code="CALENDAR_MISSING" />
        <Refusal code="CASE_RETURNED" />
      </>,
    );
    expect(screen.getByText(calendar[language])).toBeTruthy();
    expect(screen.getByText(returned[language])).toBeTruthy();
    expect(screen.queryByText(ours[language])).toBeNull();
    expect(screen.queryByText(/CALENDAR_MISSING|CASE_RETURNED/)).toBeNull();
  });

  it.each(languages)("is told by what nobody sees in a text, in %s", async (language) => {
    await renderIn(language, <Refusal code="UNPRINTABLE" />);
    expect(screen.getByText(unseen[language])).toBeTruthy();
    expect(screen.queryByText(/UNPRINTABLE/)).toBeNull();
  });

  it("shows the code of what nobody has words for", async () => {
    await renderIn("en", <Refusal code="NEVER_HEARD_OF" />);
    expect(screen.getByText(ours.en)).toBeTruthy();
    expect(screen.getByText("NEVER_HEARD_OF")).toBeTruthy();
  });
});
