/** The qoshqar muyiz line under the header and at the head of a receipt. */
export function Ornament() {
  return <div className="ornament" aria-hidden="true" />;
}
