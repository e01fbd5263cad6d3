import "./start.css";
import { useParams } from "react-router";
import { usePetition } from "~/api/petition";
import type { Problem } from "~/api/problem";
import { type Session, useSession } from "~/api/session";
import { Failure } from "~/design/blank";
import { ButtonLink } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { DraftEditor } from "./draft-editor";
import { LimitsContext, useLimitsOfServer } from "./limits";
import { SentView } from "./sent-view";

/** A new petition, a draft to go on with, or what became of one that was sent. */
export function StartPage() {
  const { id } = useParams();
  const { data: session } = useSession();
  if (!session) return null;
  return (
    <div className="wrap">
      <Editing key={id ?? "new"} id={id} session={session} />
    </div>
  );
}

function Editing({ id, session }: { id: string | undefined; session: Session }) {
  const limits = useLimitsOfServer();
  if (!limits.data)
    return <Coming error={limits.error} retrying={limits.isFetching} onRetry={() => void limits.refetch()} />;
  return (
    <LimitsContext value={limits.data}>
      {id ? <Begun id={id} session={session} /> : <DraftEditor session={session} />}
    </LimitsContext>
  );
}

function Begun({ id, session }: { id: string; session: Session }) {
  const t = useT();
  const language = useLanguage();
  const { data: petition, error, isFetching, refetch } = usePetition(id);
  if (petition && petition.state === "DRAFT") return <DraftEditor petition={petition} session={session} />;
  if (petition?.own) return <SentView petition={petition} />;
  if (petition || error?.status === 404)
    return (
      <PageHead title={t("start.missing.title")}>
        <p className="lead">
          <T id="start.missing.text" />
        </p>
        <p>
          <ButtonLink to={`/${language}/me`} icon="person">
            <T id="start.toMe" />
          </ButtonLink>
        </p>
      </PageHead>
    );
  return <Coming error={error} retrying={isFetching} onRetry={() => void refetch()} />;
}

/** The shape of what comes, or why it does not. */
function Coming({
  error,
  retrying,
  onRetry,
}: {
  error: Problem | null;
  retrying: boolean;
  onRetry: () => void;
}) {
  const t = useT();
  return (
    <>
      <PageHead title={t("start.title")} />
      {error ? (
        <Failure title={t("start.failed")} code={error.code} onRetry={onRetry} retrying={retrying} />
      ) : (
        <Skeleton label={t("start.loading")}>
          <div className="flow stack">
            <Bone width="40%" />
            <Bone height="3rem" />
            <Bone width="40%" />
            <Bone height="6rem" />
          </div>
        </Skeleton>
      )}
    </>
  );
}
