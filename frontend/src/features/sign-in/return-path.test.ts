import { describe, expect, it } from "vitest";
import { petitionToSign, returnPath } from "./return-path";

describe("the way back after signing in", () => {
  it.each([
    "/kk/petitions/7k3m9qx2ab/sign",
    "/ru/petitions?q=%D0%B2%D0%BE%D0%B4%D0%B0&sort=nearest",
    "/en/start#text",
  ])("leads to a page of ours: %s", (path) => expect(returnPath(path, "/kk")).toBe(path));

  it.each([
    null,
    "",
    "petitions",
    "//evil.example",
    "/\\evil.example",
    "/kk\\..\\evil",
    "\\\\evil.example",
    "https://evil.example/kk",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " /kk",
    "/kk/sign-in?return=/kk/sign-in",
  ])("is the home page instead of %j", (path) => expect(returnPath(path, "/kk")).toBe("/kk"));

  it("tells which petition somebody wants to sign", () => {
    expect(petitionToSign("/kk/petitions/7k3m9qx2ab/sign")).toBe("7k3m9qx2ab");
    expect(petitionToSign("/kk/petitions/7k3m9qx2ab")).toBeUndefined();
  });
});
