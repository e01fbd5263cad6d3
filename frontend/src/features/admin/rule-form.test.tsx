import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import type { Rule } from "./queries";
import { RuleForm } from "./rule-form";

const ministry: Rule = {
  level: "COUNTRY",
  tier: 1,
  effectiveFrom: "2026-01-01",
  name: "ministry",
  kind: "ABSOLUTE",
  value: 50000,
  recipient: "TOPIC_BODY",
  reviewWorkingDays: 40,
  basis: "Law 1",
  spreadPercent: 0.5,
  spreadRegions: 5,
};
const akimat: Rule = {
  ...ministry,
  level: "REGION",
  name: "akimat",
  kind: "PERCENT_OF_POPULATION",
  value: 1,
  recipient: "AKIMAT",
  reviewWorkingDays: 20,
  spreadPercent: null,
  spreadRegions: null,
};

const valueOf = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;

describe("proposing a rule", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("begins as the rule in force, so that its spread stays when only the number is changed", async () => {
    const bodies: unknown[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      bodies.push(await request.json());
      return new Response(JSON.stringify({ status: 422, code: "INPUT_INVALID", violations: [] }), {
        status: 422,
        headers: { "Content-Type": "application/problem+json" },
      });
    });
    await renderIn("ru", <RuleForm rules={[ministry, akimat]} />, {
      queries: signedIn("Айнұр С.", "ADMIN"),
    });
    const field = screen.getByLabelText("Число или процент");
    expect(valueOf("Число или процент")).toBe("50000");
    await userEvent.clear(field);
    await userEvent.type(field, "60000");
    await userEvent.click(screen.getByRole("button", { name: "Посмотреть, что изменится" }));
    await screen.findByRole("alert");
    expect(bodies[0]).toMatchObject({
      level: "COUNTRY",
      tier: 1,
      kind: "ABSOLUTE",
      value: 60000,
      spreadPercent: 0.5,
      spreadRegions: 5,
      reviewWorkingDays: 40,
      // The day and the law are those of the change.
      effectiveFrom: null,
      basis: "",
    });
  });

  it("takes the numbers of the step that is chosen", async () => {
    fakeBackend({});
    await renderIn("ru", <RuleForm rules={[ministry, akimat]} />, {
      queries: signedIn("Айнұр С.", "ADMIN"),
    });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Ступень" }), "akimat");
    expect(valueOf("Число или процент")).toBe("1");
    expect(valueOf("Срок ответа, рабочих дней")).toBe("20");
    expect(screen.queryByLabelText(/Не менее чем в скольких/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Ступень" }), "ministry");
    expect(screen.getByLabelText<HTMLInputElement>(/Не менее чем в скольких/).value).toBe("5");
    expect(screen.getByLabelText<HTMLInputElement>(/Процент населения региона/).value).toBe("0,5");
  });
});
