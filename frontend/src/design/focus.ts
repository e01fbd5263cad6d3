import { useEffect, useRef } from "react";

/** To the heading of the page, for when what had the focus goes away. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

/**
 * Keeps the focus near when what had it goes away with a change: it goes to the element with that id, or else to the heading
 * of the page. Browsers would let it fall to the beginning of the page.
 *
 * @param what changes when something may go away; undefined while nothing is known
 */
export function useFocusKept(what: string | number | boolean | undefined, id?: string): void {
  const before = useRef(what);
  useEffect(() => {
    const known = before.current !== undefined;
    if (before.current === what) return;
    before.current = what;
    if (!known || document.activeElement !== document.body) return;
    if (id === undefined) focusHeading();
    else document.getElementById(id)?.focus();
  }, [what, id]);
}
