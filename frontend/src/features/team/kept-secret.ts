import { useEffect, useState } from "react";
import { useLocation } from "react-router";

const key = "undeu.invitation";

/**
 * What the link of an invitation holds. It stands behind the #, which no browser sends, and leaves the address at once, so
 * that whoever copies it does not pass the invitation on; signing in, perhaps on another site, comes back to it in this tab.
 */
export function useSecret(): string {
  const given = useLocation().hash.slice(1);
  // Answered, it is forgotten for the next visit, but this page goes on showing what became of it; in another language too.
  const [kept, setKept] = useState(() => given || recall());
  if (given !== "" && given !== kept) setKept(given);
  useEffect(() => {
    if (given !== "" && remember(given)) hide();
  }, [given]);
  return given || kept;
}

/** It has been answered. */
export function forgetSecret(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}

function remember(secret: string): boolean {
  try {
    sessionStorage.setItem(key, secret);
    return true;
  } catch {
    // It stays in the address then, for a reload.
    return false;
  }
}

function recall(): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function hide(): void {
  const address = new URL(window.location.href);
  address.hash = "";
  history.replaceState(history.state, "", address);
}

/** The address to send to whom one invites. */
export function linkOf(secret: string, language: string, origin = window.location.origin): string {
  return `${origin}/${language}/invitation#${secret}`;
}
