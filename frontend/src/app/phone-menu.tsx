import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Icon } from "~/design/icon";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** The menu of narrow screens; closes by Escape, by a press elsewhere and when a page is chosen. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  const t = useT();
  const { key } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) return;
      menu.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details className="menu" ref={box}>
      <summary>
        <Icon name="menu" />
        <span className="hidden-visually">
          <T id="app.menu" />
        </span>
      </summary>
      <nav aria-label={t("app.menu")}>
        <ul className="plain">{children}</ul>
      </nav>
    </details>
  );
}
