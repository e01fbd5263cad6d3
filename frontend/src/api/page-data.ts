/**
 * What the server wrote into the page when it sent it, if it is what is asked for; only once, as it grows old. It is read
 * as if it came from the API.
 */
export function sentWithPage<Sent>(isAskedFor: (sent: Sent) => boolean): Sent | undefined {
  const element = document.getElementById("page-data");
  if (!element) return undefined;
  const sent = JSON.parse(element.textContent) as Sent;
  if (!isAskedFor(sent)) return undefined;
  element.remove();
  return sent;
}
