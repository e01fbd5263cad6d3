import { useSyncExternalStore } from "react";
import { Outlet } from "react-router";
import { hasRole, type Role, useSession } from "~/api/session";
import { Failure } from "~/design/blank";
import { ButtonLink, ButtonRow } from "~/design/button";
import { hasKeptOfLate } from "~/design/kept-input";
import { PageHead } from "~/design/page-head";
import { SignInLink } from "~/design/sign-in-link";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** Says that what was being written is on this device, where some of it is: not every form keeps it. */
function Kept() {
  // Read once more after the page before has gone: leaving keeps what was typed last.
  return useSyncExternalStore(never, hasKeptOfLate) ? (
    <p>
      <T id="gate.ended.kept" />
    </p>
  ) : null;
}

const never = () => () => undefined;

/** Lets in who is signed in and holds the role. The server decides again on every request. */
export function Gate({ needs: role }: { needs: Role }) {
  const t = useT();
  const language = useLanguage();
  const { data: session, error, isPending, isFetching, refetch } = useSession();
  if (hasRole(session, role)) return <Outlet />;
  if (isPending)
    return (
      <div className="wrap page-head">
        <Skeleton label={t("gate.loading")}>
          <div className="stack">
            <Bone width="60%" height="2.5rem" />
            <Bone width="80%" />
            <Bone width="70%" />
          </div>
        </Skeleton>
      </div>
    );
  if (error)
    return (
      <div className="wrap page-head">
        <Failure
          title={t("gate.failed")}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      </div>
    );
  if (session.ended)
    return (
      <div className="wrap">
        <PageHead title={t("gate.ended.title")}>
          <p className="lead">
            <T id="gate.ended.text" />
          </p>
          <Kept />
          <ButtonRow>
            <SignInLink />
          </ButtonRow>
        </PageHead>
      </div>
    );
  if (!session.authenticated)
    return (
      <div className="wrap">
        <PageHead title={t("gate.signIn.title")}>
          <p className="lead">
            <T id={`gate.signIn.${role}`} />
          </p>
          <ButtonRow>
            <SignInLink />
          </ButtonRow>
        </PageHead>
      </div>
    );
  return (
    <div className="wrap">
      <PageHead title={t("gate.wrong.title")}>
        <p className="lead">
          <T id={`gate.wrong.${role}`} />
        </p>
        <p>
          <T id="gate.wrong.who" values={{ name: <b key="name">{session.displayName}</b> }} />
        </p>
        <ButtonRow>
          <SignInLink />
          <ButtonLink kind="second" to={`/${language}`}>
            <T id="app.notFound.home" />
          </ButtonLink>
        </ButtonRow>
      </PageHead>
    </div>
  );
}
