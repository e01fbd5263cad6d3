/** Where people write to who runs this site; the server puts it into the page. Not every site has named one. */
export function contactAddress(): string | undefined {
  return document.documentElement.dataset["contact"];
}
