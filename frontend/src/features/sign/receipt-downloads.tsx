import { useState } from "react";
import type { Petition, Receipt } from "~/api/petition";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { download } from "~/design/download";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { logProof, useIsLogged } from "./log-proof";
import { receiptFile } from "./receipt-file";

/** What a signatory takes home, and the way to check it. */
export function ReceiptDownloads({
  petition,
  receipt,
  address,
}: {
  petition: Petition;
  receipt: Receipt;
  address: string;
}) {
  const language = useLanguage();
  const format = useFormat();
  const isLogged = useIsLogged(receipt);
  const [failed, setFailed] = useState(false);

  const takeReceipt = async () => {
    // With its proof inside one file says it all; without it the receipt is as good, and the proof may follow.
    const proof = isLogged ? (await logProof(petition.id)).data : undefined;
    download(receiptFile(petition, receipt, { title: format.pick(petition.title), address, proof }));
  };
  const takeProof = async () => {
    const { data } = await logProof(petition.id);
    setFailed(data === undefined);
    if (data !== undefined)
      download({ name: `undeu-${petition.id}.tlog-proof`, text: data, type: "text/plain" });
  };
  return (
    <>
      <p role="status" className="small">
        <T id={isLogged ? "sign.logged" : "sign.logged.soon"} />
      </p>
      <ButtonRow>
        <Button icon="download" onClick={() => void takeReceipt()}>
          <T id="sign.receipt.download" />
        </Button>
        {isLogged && (
          <>
            <Button kind="second" icon="download" onClick={() => void takeProof()}>
              <T id="sign.proof.download" />
            </Button>
            <ButtonLink kind="second" icon="done" to={`/${language}/petitions/${petition.id}/verify`}>
              <T id="sign.verify" />
            </ButtonLink>
          </>
        )}
      </ButtonRow>
      {failed && (
        <p role="alert" className="small">
          <T id="sign.proof.failed" />
        </p>
      )}
    </>
  );
}
