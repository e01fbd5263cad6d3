import { type ReactNode, useState } from "react";
import { Navigate, useLocation, useParams } from "react-router";
import { collects, type Petition, signatureInvalidated, useMySignature, usePetition } from "~/api/petition";
import { isKnownAt, useSession } from "~/api/session";
import { Blank, Failure } from "~/design/blank";
import { ButtonLink } from "~/design/button";
import type { MadeFile } from "~/design/download";
import { PageHead, useDocumentTitle } from "~/design/page-head";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { Confirm } from "./confirm";
import { ForeignReceipt } from "./foreign-receipt";
import { ReceiptView } from "./receipt-view";
import { Withdrawn } from "./withdrawn";

type Done = "now" | "earlier" | "withdrawn";

/** `afterSigning` stands beside the receipt. */
export function SignPage({
  afterSigning,
}: {
  afterSigning?: ((petition: Petition) => ReactNode) | undefined;
}) {
  const { id = "" } = useParams();
  const { hash } = useLocation();
  const language = useLanguage();
  const session = useSession();
  const petition = usePetition(id);
  const mine = useMySignature(id);
  const [done, setDone] = useState<Done>();
  const [foreign, setForeign] = useState<MadeFile>();

  const failed =
    petition.error && !petition.data ? petition : session.error && !session.data ? session : undefined;
  if (failed) return failed.error.status === 404 ? <Missing /> : <Failed query={failed} />;
  if (!petition.data || !session.data) return <Loading />;
  if (!session.data.authenticated && done === undefined) {
    const back = new URLSearchParams({ return: `/${language}/petitions/${id}/sign${hash}` }).toString();
    return <Navigate to={`/${language}/sign-in?${back}`} replace />;
  }
  // First: asked again, the server gives the same receipt, and nothing could be told from it any more.
  if (foreign) return <ForeignReceipt petition={petition.data} answer={foreign} />;
  if (done === "withdrawn" && mine.data == null)
    return <Withdrawn petition={petition.data} onSignAgain={() => setDone(undefined)} />;
  // First: the receipt of before is still remembered then.
  if (mine.error?.code === signatureInvalidated) return <Invalidated petition={petition.data} />;
  if (mine.data)
    return (
      <ReceiptView
        petition={petition.data}
        receipt={mine.data}
        signed={done === "withdrawn" ? undefined : done}
        beside={afterSigning?.(petition.data)}
        onWithdrawn={() => setDone("withdrawn")}
      />
    );
  if (mine.error && mine.data === undefined) return <Failed query={mine} />;
  if (mine.data === undefined) return <Loading />;
  if (!collects(petition.data.state)) return <NotCollecting petition={petition.data} />;
  return (
    <Confirm
      key={petition.data.textSha256}
      petition={petition.data}
      region={session.data.region ?? null}
      knownEnough={isKnownAt(session.data.level, petition.data.requiredLevel)}
      onReadAgain={() => void petition.refetch()}
      signed={{
        // A new page for the person: the heading is another one.
        onSigned: (when) => {
          setDone(when);
          window.scrollTo(0, 0);
        },
        onForeign: (answer) => {
          setForeign(answer);
          window.scrollTo(0, 0);
        },
      }}
    />
  );
}

function Loading() {
  return (
    <div className="wrap">
      <Skeleton label={<T id="sign.loading" />}>
        <div className="page-head stack stack-roomy">
          <Bone width="20rem" height="1.5em" />
          <Bone width="60%" height="2.4em" />
          <Bone width="75%" height="1.4em" />
          <Bone width="40rem" height="3.5rem" />
        </div>
      </Skeleton>
    </div>
  );
}

function Failed({
  query,
}: {
  query: { error: { code: string } | null; isFetching: boolean; refetch: () => unknown };
}) {
  const t = useT();
  useDocumentTitle(t("sign.title"));
  return (
    <div className="wrap">
      <div className="page-head">
        <Failure
          title={<T id="sign.failed" />}
          code={query.error?.code}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        >
          <p>
            <T id={query.error?.code === "OFFLINE" ? "sign.failed.offline" : "sign.failed.text"} />
          </p>
        </Failure>
      </div>
    </div>
  );
}

function Missing() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("sign.missing")}>
        <p className="lead">
          <T id="sign.missing.text" />
        </p>
        <p>
          <ButtonLink to={`/${language}/petitions`} icon="search">
            <T id="sign.missing.search" />
          </ButtonLink>
        </p>
      </PageHead>
    </div>
  );
}

/** Only the signatory sees this. */
function Invalidated({ petition }: { petition: Petition }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("sign.invalidated")}>
        <Blank
          title={<Localized text={petition.title} />}
          actions={
            <ButtonLink to={`/${language}/petitions/${petition.id}/invalidations`}>
              <T id="sign.invalidated.why" />
            </ButtonLink>
          }
        >
          <p>
            <T id="sign.invalidated.text" />
          </p>
          <p>
            <T id="sign.invalidated.complain" />
          </p>
        </Blank>
      </PageHead>
    </div>
  );
}

function NotCollecting({ petition }: { petition: Petition }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t(petition.state === "CLOSED" ? "sign.over" : "sign.notYet")}>
        <Blank
          title={<Localized text={petition.title} />}
          actions={
            <>
              <ButtonLink to={`/${language}/petitions/${petition.id}`}>
                <T id="sign.toPetition" />
              </ButtonLink>
              <ButtonLink to={`/${language}/petitions?show=open`} kind="second">
                <T id="sign.others" />
              </ButtonLink>
            </>
          }
        >
          <p>
            <T id={petition.state === "CLOSED" ? "sign.over.text" : "sign.notYet.text"} />
          </p>
        </Blank>
      </PageHead>
    </div>
  );
}
