/** A line breaks on neither side of it. It is nothing to see, to hear or to find a text by. */
const wordJoiner = "\u2060";

/**
 * A message in which no line ends between a number or an abbreviation and the ending that a hyphen ties to it: "5-бап",
 * "12-талап", "ЭЦҚ-мен". The hyphen that does not break would do, but is in none of our fonts.
 */
export function holdSuffixes(message: string): string {
  return message.replaceAll(/(?<=[\d#}\p{Lu}]-)(?=\p{Script=Cyrillic})/gu, wordJoiner);
}
