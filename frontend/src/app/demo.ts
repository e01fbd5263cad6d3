/** Whether this is a demonstration. The page itself says so, so that it is known before and without any request. */
export function isDemo(): boolean {
  return document.documentElement.dataset["demo"] !== undefined;
}
