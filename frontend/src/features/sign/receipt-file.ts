import { jsonFile, type MadeFile } from "~/design/download";
import type { Petition, Receipt } from "~/api/petition";
import type { Picked } from "~/i18n/localized";

/** What a person keeps: the receipt as the server gave it, and enough to know later what it is about. */
export function receiptFile(
  petition: Petition,
  receipt: Receipt,
  { title, address, proof }: { title: Picked; address: string; proof?: string | undefined },
): MadeFile {
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
    proof,
  };
  return jsonFile(`undeu-${receipt.petition}.json`, content);
}
