import { Fragment, type ReactNode } from "react";
import { useFormat } from "~/i18n/use-format";
import type { LocalizedText } from "~/i18n/localized";

/** A text of people with the words that were looked for marked. Both are text from end to end, so nothing becomes HTML. */
export function Marked({ text, words }: { text: LocalizedText; words: ReadonlySet<string> }): ReactNode {
  const picked = useFormat().pick(text);
  const parts = partsOf(picked.text, words).map(({ said, isFound }, index) =>
    isFound ? <mark key={index}>{said}</mark> : <Fragment key={index}>{said}</Fragment>,
  );
  return picked.lang ? <span lang={picked.lang}>{parts}</span> : <>{parts}</>;
}

/** Words and what is between them; a word is found when it stands in the set as it is written. */
export function partsOf(text: string, words: ReadonlySet<string>): { said: string; isFound: boolean }[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((said) => said !== "")
    .map((said) => ({ said, isFound: words.has(said) }));
}
