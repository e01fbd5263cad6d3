import { cleanup } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Problem } from "~/api/problem";
import { languages } from "~/i18n/language";
import { renderIn } from "~/testing/render";
import { Errors, errorOf } from "./errors";

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

  it("stands in the summary where the field stands in the form", async () => {
    const violations = ["reason", "slug", "reason"].map((field) => ({
      field,
      code: "REQUIRED",
      message: "no",
    }));
    const problem = new Problem(422, "INPUT_INVALID", "", "", violations, undefined);
    const fields = { slug: { id: "s", label: "Address" }, reason: { id: "r", label: "Reason" } };
    const { getAllByRole } = await renderIn("en", <Errors problem={problem} fields={fields} />);
    expect(getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Address: fill this in",
      "Reason: fill this in",
    ]);
  });
});
