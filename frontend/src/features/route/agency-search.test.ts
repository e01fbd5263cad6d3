import { describe, expect, it } from "vitest";
import type { Agency } from "~/api/reference";
import { agenciesLike } from "./agency-search";

const agency = (slug: string, kk: string, ru: string): Agency => ({
  slug,
  kind: "AKIMAT",
  jurisdiction: "KZ-62",
  name: { kk, ru },
});

const all = [
  agency("akimat-62", "Ұлытау облысының әкімдігі", "Акимат области Ұлытау"),
  agency("maslikhat-62", "Ұлытау облысы мәслихаты", "Маслихат области Ұлытау"),
  agency("akimat-10", "Абай облысының әкімдігі", "Акимат области Абай"),
];
const slugs = (typed: string, without?: string) => agenciesLike(all, typed, without).map(({ slug }) => slug);

describe("agencies that are looked for", () => {
  it("are none before anything is typed", () => {
    expect(slugs("  ")).toEqual([]);
  });

  it("hold all words, in whatever language and case", () => {
    expect(slugs("ұлытау АКИМАТ")).toEqual(["akimat-62"]);
    expect(slugs("мәслихат")).toEqual(["maslikhat-62"]);
    expect(slugs("акимат")).toEqual(["akimat-62", "akimat-10"]);
    expect(slugs("министерство")).toEqual([]);
  });

  it("are never the one that returns it", () => {
    expect(slugs("ұлытау", "akimat-62")).toEqual(["maslikhat-62"]);
  });

  it("are few at a time", () => {
    const many = Array.from({ length: 20 }, (_, index) => agency(`a-${index}`, "Орган", "Орган"));
    expect(agenciesLike(many, "орган", undefined)).toHaveLength(6);
  });
});
