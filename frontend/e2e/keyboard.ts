import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than any page has on the way to anything. */
const farthest = 120;

/** Somebody who has no mouse: goes from stop to stop, and at each looks where they are. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Watches for everything that a mouse or a finger would do; call before the page is opened. */
  static async alone(page: Page): Promise<Keyboard> {
    await page.addInitScript(() => {
      for (const kind of ["pointerdown", "mousedown", "touchstart"])
        addEventListener(kind, () => sessionStorage.setItem("pointed", kind), { capture: true });
    });
    return new Keyboard(page);
  }

  /** What was pointed at after all. */
  pointed(): Promise<string | null> {
    return this.page.evaluate(() => sessionStorage.getItem("pointed"));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** On with Tab until there; every stop on the way must be seen, and none may lie above the one before. */
  async to(wanted: Locator): Promise<void> {
    await wanted.first().waitFor({ state: "attached" });
    const passed: string[] = [];
    let above = await this.stop();
    for (let step = 0; step < farthest; step++) {
      if (await this.isAt(wanted)) return;
      await this.press("Tab");
      const here = await this.stop();
      passed.push(here.name);
      expect(here.fault, `after ${passed.slice(-4).join(" > ")}`).toBe("");
      // Columns stand side by side, as they do in the footer.
      if (here.column === above.column && here.column !== "")
        expect(here.top, `the order of ${passed.slice(-3).join(" > ")}`).toBeGreaterThanOrEqual(
          above.top - above.height,
        );
      above = here;
    }
    throw new Error(`Tab does not lead to ${String(wanted)}; it led over ${passed.join(" > ")}`);
  }

  /** Tab to it, then Enter. */
  async enter(wanted: Locator): Promise<void> {
    await this.to(wanted);
    await this.press("Enter");
  }

  isAt(wanted: Locator): Promise<boolean> {
    return wanted.first().evaluate((element) => element === document.activeElement);
  }

  /** After what was pressed is done, the focus is not lost: the next Tab goes on from here. */
  async isAtSomething(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? "BODY"), { timeout: 5_000 })
      .not.toBe("BODY");
  }

  /** Where the focus is, and what is wrong with that. */
  private stop() {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      const none = { name: "", fault: "", top: 0, height: 0, column: "" };
      // Behind its last stop the page is left for the browser itself.
      if (!(focused instanceof HTMLElement) || focused === document.body) return none;
      // A hidden radio button or checkbox is seen as its label.
      const label = focused.closest("label");
      const shown =
        label && (focused.getBoundingClientRect().width < 8 || getComputedStyle(focused).opacity === "0")
          ? label
          : focused;
      const box = shown.getBoundingClientRect();
      const name = (
        focused.getAttribute("aria-label") ??
        (focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined) ??
        focused.textContent
      )
        .trim()
        .slice(0, 40);
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const covers = document.elementFromPoint(
        box.left + Math.min(box.width / 2, 8),
        box.top + box.height / 2,
      );
      const fault =
        box.width === 0 || box.height === 0
          ? "is not shown"
          : outlineStyle === "none" || parseFloat(outlineWidth) < 2
            ? "has no visible focus"
            : box.top + box.height / 2 < 0 || box.top + box.height / 2 > innerHeight
              ? "is off the screen"
              : covers !== null && !shown.contains(covers) && !covers.contains(shown)
                ? `lies under ${covers.tagName}.${covers.className}`
                : "";
      const column = [".dialog[open]", ".inbox", ".desk-work"].find((each) => focused.closest(each));
      return {
        name: name === "" ? focused.tagName : name,
        fault: fault === "" ? "" : `${focused.tagName} ${name} ${fault}`,
        top: box.top + scrollY,
        height: box.height,
        column: column ?? "",
      };
    });
  }
}
