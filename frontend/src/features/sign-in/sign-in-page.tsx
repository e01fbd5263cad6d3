import { useEffect, useRef } from "react";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import { collects, usePetition } from "~/api/petition";
import { isKnownAt, isLevel, type Level, type Provider, useProviders, useSession } from "~/api/session";
import { Blank, Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { OptionLink, Options } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { Progress } from "~/design/progress";
import { Bone, Skeleton } from "~/design/skeleton";
import { Stepper } from "~/design/stepper";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { DemoSignIn } from "./demo-sign-in";
import { EdsSignIn } from "./eds-sign-in";
import { petitionToSign, returnPath } from "./return-path";

export function SignInPage() {
  const t = useT();
  const language = useLanguage();
  const [params] = useSearchParams();
  const { data: session } = useSession();
  const back = returnPath(params.get("return"), `/${language}`);
  const petition = petitionToSign(back);
  const asked = params.get("level");
  const level = isLevel(asked) ? asked : undefined;
  const failed = params.get("failed");
  const way = params.get("way");
  const title = t(way === "eds" ? "sign-in.eds.title" : "sign-in.title");
  useDocumentTitle(title);
  // Somebody already known has nothing to prove again before signing.
  if (session?.authenticated === true && petition && failed === null && isKnownAt(session.level, level))
    return <Navigate to={back} replace />;
  return (
    <div className="wrap">
      <div className="page-head flow-side stack stack-roomy">
        <div className="intro stack stack-roomy">
          {petition && (
            <>
              <p>
                <MoreLink to={`/${language}/petitions/${petition}`} back>
                  <T id="sign-in.back" />
                </MoreLink>
              </p>
              <Stepper
                label={t("sign-in.steps")}
                steps={[t("sign-in.step.who"), t("sign-in.step.sign"), t("sign-in.step.receipt")]}
                current={0}
              />
            </>
          )}
          <Heading>{title}</Heading>
          <p className="lead">
            <T id={petition ? "sign-in.leadToSign" : "sign-in.lead"} />
          </p>
          {failed !== null && (
            <Notice icon="warning" role="alert">
              <p>
                <b>
                  <T id="sign-in.notSignedIn" />
                </b>
              </p>
              <p>
                <T id="sign-in.failure" values={{ code: failed }} /> <T id="sign-in.failure.next" />
              </p>
            </Notice>
          )}
          {level && (
            <Notice icon="lock">
              <p>
                <T id="sign-in.level" values={{ level }} />
              </p>
            </Notice>
          )}
          {session?.ended && (
            <Notice icon="clock" role="status">
              <p>
                <T id="sign-in.ended" />
              </p>
            </Notice>
          )}
          {session?.authenticated === true && !level && (
            <Notice icon="person">
              <p>
                <T
                  id="sign-in.already"
                  values={{ name: session.displayName ?? "", b: (words) => <b>{words}</b> }}
                />
              </p>
              <p>
                <Link to={back}>
                  <T id="sign-in.goOn" />
                </Link>
              </p>
            </Notice>
          )}
        </div>
        {petition && <WhatIsSigned id={petition} />}
        <div className="rest stack stack-roomy">
          <Ways back={back} level={level} way={way} />
        </div>
      </div>
    </div>
  );
}

function Ways({ back, level, way }: { back: string; level: Level | undefined; way: string | null }) {
  const language = useLanguage();
  const navigate = useNavigate();
  const providers = useProviders();
  // The page above goes back by itself once it knows who came; going there twice would move what is being pressed.
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  if (providers.error)
    return (
      <Failure
        title={<T id="sign-in.failed" />}
        code={providers.error.code}
        onRetry={() => void providers.refetch()}
        retrying={providers.isFetching}
      />
    );
  if (!providers.data)
    return (
      <Skeleton label={<T id="sign-in.loading" />}>
        <div className="stack">
          <Bone height="3.5rem" />
          <Bone height="3.5rem" />
          <Bone height="3.5rem" />
        </div>
      </Skeleton>
    );
  const able = providers.data.filter((provider) => isKnownAt(provider.level, level));
  const elsewhere = able.filter(({ kind }) => kind === "OIDC");
  const eds = able.find(({ kind }) => kind === "EDS");
  const demo = able.some(({ kind }) => kind === "DEMO");
  const query = { return: back, ...(level && { level }) };
  const done = () => {
    if (isHere.current) void navigate(back, { replace: true });
  };
  if (eds && way === "eds")
    return (
      <>
        <p>
          <MoreLink to={`?${new URLSearchParams(query).toString()}`} back>
            <T id="sign-in.eds.otherWays" />
          </MoreLink>
        </p>
        <EdsSignIn onDone={done} />
      </>
    );
  if (elsewhere.length === 0 && !eds && !demo)
    return (
      <Blank
        title={<T id={level ? "sign-in.level.none" : "sign-in.none"} />}
        actions={
          <ButtonLink to={`/${language}/petitions`} kind="second">
            <T id="sign-in.none.read" />
          </ButtonLink>
        }
      >
        <p>
          <T id={level ? "sign-in.level.none.text" : "sign-in.none.text"} />
        </p>
      </Blank>
    );
  return (
    <>
      {(elsewhere.length > 0 || eds) && (
        <>
          <Options>
            {elsewhere.map((provider) => (
              <Elsewhere key={provider.id} provider={provider} back={back} level={level} />
            ))}
            {eds && (
              <OptionLink
                to={`?${new URLSearchParams({ way: "eds", ...query }).toString()}`}
                icon="key"
                title={<Localized text={eds.name} />}
                note={<T id="sign-in.eds.option" />}
              />
            )}
          </Options>
          <Notice icon="lock">
            <p className="small">
              <T id="sign-in.iin" />
            </p>
          </Notice>
        </>
      )}
      {demo && <DemoSignIn level={level} onDone={done} />}
    </>
  );
}

/** A provider of its own: the browser goes there and comes back. */
function Elsewhere({
  provider,
  back,
  level,
}: {
  provider: Provider;
  back: string;
  level: Level | undefined;
}) {
  const query = new URLSearchParams({ return: back, ...(level && { level }) }).toString();
  return (
    <OptionLink
      external
      to={`/oauth/login/${encodeURIComponent(provider.id)}?${query}`}
      icon="phone"
      title={<Localized text={provider.name} />}
    />
  );
}

function WhatIsSigned({ id }: { id: string }) {
  const format = useFormat();
  const { data: petition } = usePetition(id);
  if (!petition) return null;
  const title = format.pick(petition.title);
  return (
    <aside className="side-box" aria-labelledby="to-sign">
      <div className="stack stack-near">
        <h2 id="to-sign" className="h-small">
          <T id="sign-in.petition" />
        </h2>
        <p className="signed-title" lang={title.lang}>
          {title.text}
        </p>
        {petition.state === "OPEN" && (
          <Progress
            inForce={petition.tally.inForce}
            tiers={petition.thresholds}
            collects={collects(petition.state)}
          />
        )}
      </div>
    </aside>
  );
}
