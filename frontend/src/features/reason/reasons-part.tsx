import { useEffect, useRef, useState } from "react";
import { type Petition, useMySignature } from "~/api/petition";
import { Failure } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type Reason, useReasons } from "./reasons";
import { ReportDialog } from "./report-dialog";
import "./reason.css";

/** Why people signed, and the way to say so for who signed; nothing while nobody has said anything. */
export function ReasonsPart({ petition }: { petition: Petition }) {
  const language = useLanguage();
  const {
    data,
    error,
    hasNextPage,
    fetchNextPage,
    isFetching,
    isFetchingNextPage,
    isFetchNextPageError,
    refetch,
  } = useReasons(petition.id);
  const mine = useMySignature(petition.id).data;
  const reasons = data?.pages.flatMap(({ items }) => items) ?? [];
  const hidden = data?.pages.at(0)?.hidden ?? 0;
  if (!data && error)
    return (
      <Failure
        title={<T id="reason.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data || (reasons.length === 0 && hidden === 0)) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">
        <T id="reason.title" />
      </h2>
      <div className="stack">
        {reasons.length > 0 && (
          <ul className="plain stack">
            {reasons.map((reason) => (
              <Voice key={reason.id} petition={petition.id} reason={reason} />
            ))}
          </ul>
        )}
        {error && isFetchNextPageError && <Refusal code={error.code} />}
        {hasNextPage && (
          <p>
            <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <T id="reason.more" />
            </Button>
          </p>
        )}
        {hidden > 0 && (
          <p className="note">
            <T id="reason.hidden" values={{ count: hidden }} />
          </p>
        )}
        {mine && (
          <p>
            <MoreLink to={`/${language}/petitions/${petition.id}/sign#why`}>
              <T id="reason.say" />
            </MoreLink>
          </p>
        )}
      </div>
    </section>
  );
}

function Voice({ petition, reason }: { petition: string; reason: Reason }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [reported, setReported] = useState(false);
  const message = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, and with it the focus.
    if (reported) message.current?.focus();
  }, [reported]);
  const name = reason.displayName ?? t("reason.nameless");
  return (
    <li className="voice stack stack-tight">
      {/* Nobody says in which language they write. */}
      <p className="pre" dir="auto" lang="">
        {reason.reason}
      </p>
      <div className="voice-foot small muted">
        <span>{name}</span>
        {reported ? (
          <span role="status" tabIndex={-1} ref={message}>
            <T id="reason.reported" />
          </span>
        ) : (
          <Button kind="quiet" aria-label={t("reason.reportOf", { name })} onClick={() => setAsking(true)}>
            <T id="reason.report" />
          </Button>
        )}
      </div>
      <ReportDialog
        petition={petition}
        reason={reason}
        open={asking}
        onClose={() => setAsking(false)}
        onReported={() => {
          setAsking(false);
          setReported(true);
        }}
      />
    </li>
  );
}
