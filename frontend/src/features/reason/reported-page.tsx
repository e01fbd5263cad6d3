import { useState } from "react";
import { Link } from "react-router";
import { Blank } from "~/design/blank";
import { Button, ButtonRow, MoreLink } from "~/design/button";
import { SelectField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { Loaded } from "~/design/loaded";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { Outcome } from "~/design/outcome";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Cause, causes, type Reported, useJudging, useReported, type Verdict } from "./reasons";
import "./reason.css";

const words = {
  OWN_PETITION: "reason.refused.own",
  OWN_REASON: "reason.refused.own",
  REASON_DECIDED: "reason.refused.decided",
  NOT_FOUND: "reason.refused.gone",
} as const;

/** Reasons that readers reported: a moderator leaves each or hides it. */
export function ReportedPage() {
  const t = useT();
  const language = useLanguage();
  const query = useReported();
  const [over, setOver] = useState<{ code: string; id: string }>();
  const [judged, setJudged] = useState<{ id: string; verdict: Verdict }>();
  // A reason that is judged goes away with its buttons.
  useFocusKept(query.data?.items.map(({ id }) => id).join(" "));
  return (
    <div className="wrap desk-page">
      <PageHead
        title={t("reason.reported.title")}
        above={
          <MoreLink back to={`/${language}/moderation`}>
            <T id="reason.back" />
          </MoreLink>
        }
      />
      <div className="stack stack-part case-text">
        <p>
          <T id="reason.reported.text" />
        </p>
        {over && (
          <Outcome key={over.id}>
            <Refusal code={over.code} words={words} />
          </Outcome>
        )}
        {judged && (
          <Notice key={judged.id} icon="done" role="status">
            <p>
              <T id="reason.judged" values={{ verdict: judged.verdict ?? "" }} />
            </p>
          </Notice>
        )}
        <Loaded query={query} failed={<T id="reason.failed" />} loading={<T id="reason.loading" />}>
          {({ items }) =>
            items.length === 0 ? (
              <Blank title={<T id="reason.reported.none" />}>
                <p>
                  <T id="reason.reported.none.text" />
                </p>
              </Blank>
            ) : (
              items.map((reported) => (
                <Case
                  key={reported.id}
                  reported={reported}
                  onJudged={(verdict) => {
                    setOver(undefined);
                    setJudged({ id: reported.id, verdict });
                  }}
                  onOver={(code) => {
                    setJudged(undefined);
                    setOver({ code, id: reported.id });
                  }}
                />
              ))
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

function Case({
  reported,
  onJudged,
  onOver,
}: {
  reported: Reported;
  onJudged: (verdict: Verdict) => void;
  onOver: (code: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const title = format.pick(reported.title);
  const [because, setBecause] = useState<Cause>(reported.reports[0]?.because ?? "INSULT");
  const judging = useJudging(reported.id, onJudged, onOver);
  return (
    <article className="stack" aria-labelledby={`reason-${reported.id}`}>
      <blockquote className="voice pre" id={`reason-${reported.id}`} dir="auto" lang="">
        {reported.reason}
      </blockquote>
      <Meta>
        <span>{reported.displayName ?? t("reason.nameless")}</span>
        <span>
          <T id="reason.reported.since" values={{ at: format.instant(reported.firstReportedAt, "short") }} />
        </span>
      </Meta>
      <p className="small">
        <T id="reason.reported.petition" />{" "}
        <Link to={`/${language}/petitions/${reported.petition}`} lang={title.lang}>
          {title.text}
        </Link>
      </p>
      <ul className="plain small">
        {reported.reports.map(({ because: cause, number }) => (
          <li key={cause}>
            <T id="reason.reported.times" values={{ cause, count: number }} />
          </li>
        ))}
      </ul>
      {reported.own ? (
        <Notice icon="lock">
          <p>
            <T id="reason.refused.own" />
          </p>
        </Notice>
      ) : (
        <>
          <SelectField
            label={<T id="reason.hide.because" />}
            value={because}
            onChange={({ target }) => setBecause(target.value as Cause)}
          >
            {causes.map((cause) => (
              <option key={cause} value={cause}>
                {t("reason.cause", { cause })}
              </option>
            ))}
          </SelectField>
          {/* What is over is said above: this goes away. */}
          {judging.error && !["REASON_DECIDED", "NOT_FOUND"].includes(judging.error.code) && (
            <Refusal code={judging.error.code} level={judging.error.level} words={words} />
          )}
          <ButtonRow>
            <Button
              kind="second"
              busy={judging.isPending}
              onClick={() => judging.mutate({ verdict: "KEEP" })}
            >
              <T id="reason.keep" />
            </Button>
            <Button
              kind="danger"
              busy={judging.isPending}
              onClick={() => judging.mutate({ verdict: "HIDE", because })}
            >
              <T id="reason.hide" />
            </Button>
          </ButtonRow>
        </>
      )}
    </article>
  );
}
