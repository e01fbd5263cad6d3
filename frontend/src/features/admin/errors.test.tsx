import { cleanup } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Problem } from "~/api/problem";
import { languages } from "~/i18n/language";
import { renderIn } from "~/testing/render";
import { errorOf } from "./errors";

const codes = [
  "INVALID",
  "NOT_FOR_EMAIL",
  "NOT_A_KEY",
  "PRIVATE_KEY",
  "NOT_FOR_SIGNING",
  "UNKNOWN_KIND",
] as const;

describe("what is wrong with a field", () => {
  it.each(languages)("is said in words of its own in %s", async (language) => {
    const said = new Set<string | null>();
    for (const code of [...codes, "SOMETHING_ELSE"]) {
      const violations = [{ field: "slug", code, message: "no" }];
      const problem = new Problem(422, "INPUT_INVALID", "", "", violations, undefined);
      const { container } = await renderIn(language, <p>{errorOf(problem, "slug")}</p>);
      said.add(container.textContent);
      cleanup();
    }
    expect(said.size).toBe(codes.length + 1);
  });
});
