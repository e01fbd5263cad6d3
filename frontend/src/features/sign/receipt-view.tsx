import type { ReactNode } from "react";
import { collects, type Petition, type Receipt, useTally } from "~/api/petition";
import { MoreLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Notice } from "~/design/notice";
import { Ornament } from "~/design/ornament";
import { useDocumentTitle } from "~/design/page-head";
import { missingOf } from "~/design/progress";
import { Facts } from "~/design/proof-sum";
import { Share } from "~/design/share";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { FocusedHeading } from "./focused-heading";
import { ReceiptDownloads } from "./receipt-downloads";
import { SignSteps } from "./sign-steps";
import { Withdrawal } from "./withdrawal";

/** The proof of a signature, right after signing or any time later. */
export function ReceiptView({
  petition,
  receipt,
  signed,
  beside,
  onWithdrawn,
}: {
  petition: Petition;
  receipt: Receipt;
  /** Whether the person just pressed the button, and the receipt is of that signature or of an earlier one. */
  signed: "now" | "earlier" | undefined;
  /** What else is offered. */
  beside?: ReactNode;
  onWithdrawn: () => void;
}) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const title = format.pick(petition.title);
  const address = `${window.location.origin}/${language}/petitions/${petition.id}`;
  const heading = t(signed === "now" ? "sign.done" : "sign.doneBefore");
  useDocumentTitle(heading);
  return (
    <div className="wrap">
      <div className="page-head flow-side stack stack-roomy">
        <div className="intro stack stack-roomy">
          {signed && <SignSteps current={2} />}
          <div className="success">
            <span className="seal">
              <Icon name="done" />
            </span>
            <div className="stack stack-tight">
              <FocusedHeading focus={signed !== undefined}>{heading}</FocusedHeading>
              {signed === "earlier" && (
                <Notice>
                  <p>
                    <T id="sign.earlier" values={{ at: format.instant(receipt.signedAt) }} />
                  </p>
                </Notice>
              )}
              <AfterThis petition={petition} signedAt={signed === "now" ? receipt.signedAt : undefined} />
            </div>
          </div>
          <section className="receipt" aria-labelledby="receipt">
            <Ornament />
            <div className="receipt-body">
              <h2 id="receipt" className="h-small">
                <T id="sign.receipt" />
              </h2>
              <Facts
                facts={[
                  { name: <T id="sign.receipt.petition" />, value: <Localized text={petition.title} /> },
                  { name: <T id="sign.receipt.at" />, value: format.instant(receipt.signedAt) },
                  { name: <T id="sign.receipt.code" />, value: <code>{receipt.commitment}</code> },
                ]}
              />
              <ReceiptDownloads petition={petition} receipt={receipt} address={address} />
              <p className="note">
                <T id="sign.receipt.says" />
              </p>
            </div>
          </section>
        </div>
        <aside className="side-box">
          <section className="stack stack-near" aria-labelledby="tell">
            <h2 id="tell" className="h-small">
              <T id="sign.tell" />
            </h2>
            <Share url={address} title={title.text} />
          </section>
          {beside}
          <p>
            <MoreLink to={`/${language}/petitions/${petition.id}`}>
              <T id="sign.toPetition" />
            </MoreLink>
          </p>
          {collects(petition.state) && <Withdrawal petition={petition} onWithdrawn={onWithdrawn} />}
        </aside>
      </div>
    </div>
  );
}

/** What the signature brought: how many are missing now, or that a threshold is reached. */
function AfterThis({
  petition,
  signedAt,
}: {
  petition: Petition;
  /** When it was signed, if just now: later the petition has gone to whom it goes. */
  signedAt: string | undefined;
}) {
  const { data: tally } = useTally(petition.id, { enabled: collects(petition.state), live: false });
  const next = petition.thresholds.find(({ reachedAt }) => !reachedAt);
  const last = petition.thresholds.filter(({ reachedAt }) => reachedAt).at(-1);
  const inForce = tally?.inForce ?? petition.tally.inForce;
  const isReachedNow =
    signedAt !== undefined && last?.reachedAt != null && Date.parse(last.reachedAt) >= Date.parse(signedAt);
  return (
    <>
      {last && (
        <Notice kind="reached" icon="done">
          <p>
            <T
              id={isReachedNow ? "sign.reached" : "sign.reachedBefore"}
              values={{
                required: last.required,
                name: last.name,
                b: (words) => <b className="num">{words}</b>,
              }}
            />
          </p>
        </Notice>
      )}
      {next && petition.state === "OPEN" && (
        <p className="lead">
          <T
            id="sign.missingNow"
            values={{
              missing: missingOf(next, inForce),
              name: next.name,
              b: (words) => <b className="num">{words}</b>,
            }}
          />
        </p>
      )}
    </>
  );
}
