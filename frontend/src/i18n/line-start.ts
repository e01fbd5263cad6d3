/**
 * A name as it begins a line of its own: "область Абай" is written small within a sentence, but an entry of a list starts with
 * a capital. Where a style can do it (`::first-letter`), it does; the options of a list that the browser draws take none.
 */
export function atLineStart(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
