import type { Petition } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { Button, MoreLink } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { Check, Checks, Demands } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { mayTryAgain, SigningRefused, StrongerProof } from "./signing-refused";
import { SignSteps } from "./sign-steps";
import { type Signed, useSigning } from "./use-signing";

/** What is signed, what is kept and what is not; then the one button. */
export function Confirm({
  petition,
  region,
  knownEnough,
  onReadAgain,
  signed,
}: {
  petition: Petition;
  /** Where the person is registered; null when nobody knows. */
  region: string | null;
  /** Whether the person is known as surely as this petition asks. */
  knownEnough: boolean;
  onReadAgain: () => void;
  signed: Signed;
}) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const { state, sign, reset } = useSigning(petition, signed);
  const title = format.pick(petition.title);
  const heading = t("sign.title");
  useDocumentTitle(heading);
  const underWay = state.is === "sending" || state.is === "waiting";
  return (
    <div className="wrap">
      <div className="page-head flow-side stack stack-roomy">
        <div className="intro stack stack-roomy">
          <p>
            <MoreLink to={`/${language}/petitions/${petition.id}`} back>
              <T id="sign.back" />
            </MoreLink>
          </p>
          <SignSteps current={1} />
          <Heading>{heading}</Heading>
          <section className="stack stack-near" aria-labelledby="what">
            <h2 id="what" className="h-small">
              <T id="sign.what" />
            </h2>
            <p className="signed-title" lang={title.lang}>
              {title.text}
            </p>
            <Meta>
              <span>
                <T id="sign.demands" values={{ count: petition.demands.length }} />
              </span>
              <span>
                {petition.jurisdiction === "KZ" ? (
                  <T id="design.wholeCountry" />
                ) : (
                  <Localized text={jurisdictions?.get(petition.jurisdiction)?.name} />
                )}
              </span>
              {petition.publishedAt && (
                <span>
                  <T
                    id="sign.unchanged"
                    values={{ day: format.day(petition.publishedAt, "short", "from") }}
                  />
                </span>
              )}
            </Meta>
            <Disclosure summary={<T id="sign.readDemands" values={{ count: petition.demands.length }} />}>
              <Demands>
                {petition.demands.map(({ number, text }) => (
                  <p key={number}>
                    <Localized text={text} />
                  </p>
                ))}
              </Demands>
            </Disclosure>
          </section>
        </div>
        <div className="side-box">
          <div className="kept">
            <section className="stack stack-near" aria-labelledby="kept">
              <h2 id="kept" className="h-small">
                <T id="sign.kept" />
              </h2>
              <Checks>
                <Check>
                  <T id="sign.kept.time" />
                </Check>
                <Check>
                  {region === null ? (
                    <T id="sign.kept.regionUnknown" />
                  ) : (
                    <T
                      id="sign.kept.region"
                      values={{ region: format.pick(jurisdictions?.get(region)?.name).text }}
                    />
                  )}
                </Check>
                <Check>
                  <T id="sign.kept.mark" />
                </Check>
                <Check>
                  <T id="sign.kept.nonce" />
                </Check>
              </Checks>
            </section>
            <section className="stack stack-near" aria-labelledby="not-kept">
              <h2 id="not-kept" className="h-small">
                <T id="sign.notKept" />
              </h2>
              <Checks negative>
                <Check icon="close">
                  <T id="sign.notKept.iin" />
                </Check>
                <Check icon="close">
                  <T id="sign.notKept.contact" />
                </Check>
                <Check icon="close">
                  <T id="sign.notKept.others" />
                </Check>
              </Checks>
            </section>
          </div>
        </div>
        <div className="rest stack stack-roomy">
          {!knownEnough && <StrongerProof petition={petition} level={petition.requiredLevel} />}
          {state.is === "refused" && (
            <SigningRefused
              problem={state.problem}
              petition={petition}
              region={region}
              onReadAgain={() => {
                reset();
                onReadAgain();
              }}
            />
          )}
          {knownEnough && (state.is !== "refused" || mayTryAgain(state.problem)) && (
            <div className="stack stack-near">
              <Button icon="pen" large wide busy={underWay} onClick={() => void sign()}>
                <T id={underWay ? "sign.sending" : state.is === "refused" ? "sign.again" : "sign.sign"} />
              </Button>
              <p role="status" className="small">
                {state.is === "waiting" && (
                  <T
                    id={state.because.code === "OFFLINE" ? "sign.waiting.line" : "sign.waiting.busy"}
                    values={{ seconds: state.seconds }}
                  />
                )}
              </p>
              {petition.closesAt && (
                <p className="note">
                  <T
                    id="sign.mayWithdraw"
                    values={{
                      day: format.day(new Date(Date.parse(petition.closesAt) - 1), "day", "until"),
                    }}
                  />
                </p>
              )}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
