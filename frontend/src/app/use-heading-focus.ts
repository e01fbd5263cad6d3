import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

// Longer than this a person has begun to do something else on the page.
const patienceMillis = 5_000;

/**
 * Moves the focus to the h1 of the page one came to, so that a screen reader reads it and the keyboard goes on from
 * there. Not at the first load, which the browser announces itself, and not when only the language changes.
 */
export function useHeadingFocus(): void {
  const { pathname, hash } = useLocation();
  const page = pathname.split("/").slice(2).join("/");
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (hash !== "") return;
    const main = document.getElementById("main");
    if (!main) return;
    const focusHeading = () => {
      const heading = main.querySelector("h1");
      // ScrollRestoration decides where the page stands.
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    // The heading comes with the data, or one that stood for it meanwhile gives way to it and takes the focus along.
    let left = focusHeading() ? document.body : document.activeElement;
    const observer = new MutationObserver(() => {
      const at = document.activeElement;
      if (at === left || at === document.body) {
        if (focusHeading()) left = document.body;
      } else if (at !== main.querySelector("h1")) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), patienceMillis);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [page, hash]);
}
