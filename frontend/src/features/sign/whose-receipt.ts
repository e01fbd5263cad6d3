import type { Receipt } from "~/api/petition";
import { fromBase64Url, isSame } from "~/event-log/bytes";
import { commitmentOf } from "~/event-log/receipt";

export interface Sent {
  readonly petition: string;
  /** As base64url. */
  readonly nonce: string;
}

/**
 * Whose the receipt is that came in answer to a signature. With the nonce of this browser in it nobody else can have been
 * given the same, and a server cannot let one entry of the log stand for many people.
 *
 * @param isNew whether the server says that it is the receipt of this signature, not of an earlier one
 */
export function whoseReceipt(receipt: Receipt, sent: Sent, isNew: boolean): "own" | "earlier" | "foreign" {
  const [nonce, tag, commitment] = [receipt.nonce, receipt.tag, receipt.commitment].map((text) => {
    const bytes = fromBase64Url(text);
    return bytes?.length === 32 ? bytes : undefined;
  });
  const isRight = nonce && tag && commitment && isSame(commitmentOf({ nonce, tag }), commitment);
  if (!isRight || receipt.petition !== sent.petition) return "foreign";
  if (receipt.nonce === sent.nonce) return "own";
  return isNew ? "foreign" : "earlier";
}
