import type { ReactNode } from "react";
import { useLanguage } from "./context";
import { type LocalizedText, pick } from "./localized";

/** A text of people as an inline element, marked with its language where that is not the language of the page. */
export function Localized({ text }: { text: LocalizedText | null | undefined }): ReactNode {
  const picked = pick(text, useLanguage());
  return picked.lang ? <span lang={picked.lang}>{picked.text}</span> : picked.text;
}
