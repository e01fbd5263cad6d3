import type { Petition, Receipt } from "~/api/petition";
import type { Picked } from "~/i18n/localized";

export interface ReceiptFile {
  name: string;
  text: string;
}

/** What a person keeps: the receipt as the server gave it, and enough to know later what it is about. */
export function receiptFile(
  petition: Petition,
  receipt: Receipt,
  title: Picked,
  address: string,
): ReceiptFile {
  const content = {
    kind: "undeu-receipt/v1",
    title: title.text,
    address,
    textSha256: petition.textSha256,
    petition: receipt.petition,
    signedAt: receipt.signedAt,
    eventIndex: receipt.eventIndex,
    commitment: receipt.commitment,
    nonce: receipt.nonce,
    tag: receipt.tag,
  };
  return { name: `undeu-${receipt.petition}.json`, text: `${JSON.stringify(content, undefined, 2)}\n` };
}

export function download({ name, text }: ReceiptFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
