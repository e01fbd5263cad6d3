import { describe, expect, it } from "vitest";
import { problemOf } from "./problem";

const refused = (...codes: string[]) =>
  problemOf(new Response(null, { status: 422 }), {
    code: "INPUT_INVALID",
    violations: codes.map((code) => ({ field: "text", code, message: "" })),
  });

describe("a problem", () => {
  it("is told by what nobody sees in a text, and else by its own code", () => {
    expect(refused("REQUIRED", "UNPRINTABLE").codeToSay).toBe("UNPRINTABLE");
    expect(refused("REQUIRED").codeToSay).toBe("INPUT_INVALID");
    expect(refused().codeToSay).toBe("INPUT_INVALID");
  });
});
