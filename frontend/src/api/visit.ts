import { rememberCameBy } from "./came-by";

/** As the server takes them; what is none is not sent. */
const tagForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestTag = 30;

/**
 * Somebody came by a link with a tag: counted once in a tab, without cookie or anything else that tells who. The tag leaves
 * the address, so that whoever copies it does not pass the tag on.
 */
export function countVisit(petition: string, location: Location = window.location): void {
  const address = new URL(location.href);
  const tag = address.searchParams.get("from");
  if (tag === null) return;
  address.searchParams.delete("from");
  history.replaceState(history.state, "", address);
  if (tag.length > longestTag || !tagForm.test(tag) || !rememberCameBy(petition, tag)) return;
  // Whether it arrives, nobody waits for.
  fetch(`/api/v1/petitions/${petition}/visits`, {
    method: "POST",
    credentials: "omit",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ from: tag }),
  }).catch(() => undefined);
}
