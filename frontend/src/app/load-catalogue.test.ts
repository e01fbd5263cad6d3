import { describe, expect, it } from "vitest";
import { loadCatalogue, loadFeature } from "./load-catalogue";

describe("the texts", () => {
  it("of a page join those of the site, whichever loads first", async () => {
    const [site] = await Promise.all([
      loadCatalogue("en"),
      loadFeature("en", "petition"),
      loadFeature("en", "sign"),
    ]);
    expect(site.text("app.petitions")).toBe("Petitions");
    expect(site.text("petition.sign")).toBe("Sign");
    expect(site.text("sign.receipt")).toBe("Receipt");
  });
});
