import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderIn } from "~/testing/render";
import { FormattedText, type TextNode } from "./formatted-text";

const text = (said: string): TextNode => ({ kind: "TEXT", text: said });
const link = (href: string, said: string): TextNode => ({
  kind: "LINK",
  href,
  host: "adilet.zan.kz",
  children: [text(said)],
});

describe("a formatted text", () => {
  it("has headings below that of its section, lists and emphasis", async () => {
    await renderIn(
      "kk",
      <FormattedText
        nodes={[
          { kind: "HEADING", level: 1, children: [text("Неге?")] },
          { kind: "NUMBERS", start: 3, children: [{ kind: "ITEM", children: [text("үшінші")] }] },
          { kind: "PARAGRAPH", children: [{ kind: "STRONG", children: [text("дәрігер")] }] },
        ]}
      />,
    );
    expect(screen.getByRole("heading", { level: 3, name: "Неге?" })).toBeTruthy();
    expect(screen.getByRole<HTMLOListElement>("list").start).toBe(3);
    expect(screen.getByText("дәрігер").tagName).toBe("STRONG");
  });

  it("marks a link as one that leads elsewhere and vouches for nothing", async () => {
    await renderIn("kk", <FormattedText nodes={[link("https://adilet.zan.kz/x", "заң")]} />);
    const anchor = screen.getByRole<HTMLAnchorElement>("link", { name: "заң" });
    expect(anchor.rel).toBe("nofollow ugc noopener noreferrer");
    expect(screen.getByText("(adilet.zan.kz)")).toBeTruthy();
  });

  it("makes no link of an address that would run here, whoever sent it", async () => {
    await renderIn("kk", <FormattedText nodes={[link("javascript:alert(1)", "click")]} />);
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText("click")).toBeTruthy();
  });
});
