/** What breaks a line elsewhere: Word copies its line breaks as vertical tabs. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What no person writes and the server refuses in every text: control characters, and those that turn the text round. */
const unprintable = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** What was typed or pasted, with line breaks as the server knows them and without what cannot be seen. */
export function printable(text: string): string {
  return text.replaceAll(breaks, "\n").replaceAll(unprintable, "");
}

/** The same for a text of one line: where a line breaks is a blank. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s*\n\s*/g, " ");
}
