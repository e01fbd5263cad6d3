import { expect, it } from "vitest";
import { orderOf } from "./order";

it("orders names as their readers do", () => {
  const kazakh = ["Ұлытау", "Қостанай", "Шымкент", "Атырау", "Ақтөбе", "Алматы", "Абай"];
  expect(kazakh.toSorted(orderOf("kk"))).toEqual([
    "Абай",
    "Ақтөбе",
    "Алматы",
    "Атырау",
    "Қостанай",
    "Ұлытау",
    "Шымкент",
  ]);
  expect(["Ёлка", "Жетысу", "Елка"].toSorted(orderOf("ru"))).toEqual(["Елка", "Ёлка", "Жетысу"]);
  expect(["b", "C", "a"].toSorted(orderOf("en"))).toEqual(["a", "b", "C"]);
});
