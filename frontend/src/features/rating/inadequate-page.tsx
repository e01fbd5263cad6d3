import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { Link } from "react-router";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import type { components } from "~/api/schema";
import { useSession } from "~/api/session";
import { Blank } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { ErrorSummary } from "~/design/error-summary";
import { useFocusKept } from "~/design/focus";
import { isRecord, type KeptInput, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import {
  controlId,
  isTexts,
  lengthOf,
  LocalizedField,
  noTexts,
  type Texts,
  writtenIn,
} from "~/design/localized-field";
import { Loaded } from "~/design/loaded";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { inadequateKey } from "./ratings";
import { Bar } from "./result";

type Inadequate = components["schemas"]["InadequateAnswerView"];

const limit = 2000;
const fields = ["legalBasis", "explanation"] as const;

/** Why an answer is returned. */
type Said = Readonly<Record<(typeof fields)[number], Texts>>;

const nothing: Said = { legalBasis: noTexts, explanation: noTexts };

function isSaid(value: unknown): value is Said {
  return isRecord(value) && fields.every((field) => isTexts(value[field]));
}

const words = {
  OWN_PETITION: "rating.refusal.own",
  NOT_INADEQUATE: "rating.refusal.notInadequate",
  ALREADY_RETURNED: "rating.refusal.returned",
} as const;

/** Answers that those who signed find inadequate: a moderator may return each once. */
export function InadequatePage() {
  const t = useT();
  const language = useLanguage();
  const [returned, setReturned] = useState(false);
  const query = useQuery({
    queryKey: inadequateKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/moderation/inadequate-answers", { signal })),
  });
  useFocusKept(query.data?.items.map(({ escalation }) => escalation).join(" "));
  return (
    <div className="wrap desk-page">
      <PageHead
        title={t("rating.inadequate.title")}
        above={
          <MoreLink back to={`/${language}/moderation`}>
            <T id="rating.back" />
          </MoreLink>
        }
      />
      <div className="stack stack-part case-text">
        {returned && (
          <Notice icon="done" role="status">
            <p>
              <T id="rating.inadequate.done" />
            </p>
          </Notice>
        )}
        <Loaded query={query} failed={<T id="rating.failed" />} loading={<T id="rating.loading" />}>
          {({ items, noPercent, ratersPercent, newAnswerWorkingDays }) => (
            <>
              <p>
                <T id="rating.inadequate.text" values={{ no: noPercent, raters: ratersPercent }} />
              </p>
              {items.length === 0 ? (
                <Blank title={<T id="rating.inadequate.none" />}>
                  <p>
                    <T id="rating.inadequate.none.text" />
                  </p>
                </Blank>
              ) : (
                items.map((answer) => (
                  <Answer
                    key={answer.escalation}
                    answer={answer}
                    days={newAnswerWorkingDays}
                    onReturned={() => setReturned(true)}
                  />
                ))
              )}
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

interface Given {
  answer: Inadequate;
  /** So many working days the agency has to answer anew. */
  days: number;
  onReturned: () => void;
}

function Answer({ answer, days, onReturned }: Given) {
  const format = useFormat();
  const language = useLanguage();
  const agency = useAgencies().data?.get(answer.agency)?.name;
  const title = format.pick(answer.title);
  return (
    <article className="stack" aria-labelledby={`title-${answer.escalation}`}>
      <Meta>
        <span>
          <Localized text={agency} />
        </span>
        <span>
          <T id="rating.answered" values={{ day: format.day(answer.answeredAt, "day", "on") }} />
        </span>
        <span>
          <T id="rating.signatures" values={{ count: answer.signatures }} />
        </span>
      </Meta>
      <h2 className="h-work" id={`title-${answer.escalation}`}>
        <Link to={`/${language}/petitions/${answer.petition}`} lang={title.lang}>
          {title.text}
        </Link>
      </h2>
      {answer.ratings.map(({ demand, yes, partly, no }) => (
        <div key={demand} className="stack stack-tight">
          <p className="small">
            <T
              id="rating.judged"
              values={{ number: demand, inadequate: answer.inadequate.includes(demand) ? "yes" : "no" }}
            />
          </p>
          <Bar yes={yes} partly={partly} no={no} />
        </div>
      ))}
      <p className="note">
        <T
          id="rating.ends"
          values={{ day: format.day(new Date(Date.parse(answer.endsAt) - 1), "day", "until") }}
        />
      </p>
      <Returning answer={answer} days={days} onReturned={onReturned} />
    </article>
  );
}

function Returning({ answer, days, onReturned }: Given) {
  const { data: session } = useSession();
  const kept = useKeptInput<Said>(
    `inadequate.${answer.escalation}`,
    session?.displayName ?? "",
    nothing,
    isSaid,
  );
  const [begun] = useState(kept.restored);
  return (
    <Disclosure open={begun} summary={<T id="rating.giveBack" />}>
      <ReturnForm answer={answer} days={days} kept={kept} onReturned={onReturned} />
    </Disclosure>
  );
}

function ReturnForm({ answer, days, kept, onReturned }: Given & { kept: KeptInput<Said> }) {
  const queries = useQueryClient();
  const languages = writtenIn(useLanguage());
  const said = kept.value;
  const [asked, setAsked] = useState(false);
  const { escalation: eid } = answer;
  const idOf = (field: (typeof fields)[number]) => `${field}-${eid}`;
  const codeOf = (field: (typeof fields)[number]) => {
    const lengths = languages.map((language) => lengthOf(said[field][language]));
    if (lengths.every((length) => length === 0)) return "REQUIRED";
    return lengths.some((length) => length > limit) ? "TOO_LONG" : undefined;
  };
  const wrong = fields.flatMap((field) => {
    const code = codeOf(field);
    return code ? [{ field, code }] : [];
  });
  const giveBack = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/moderation/inadequate-answers/{eid}/return", {
          params: { path: { eid } },
          body: said,
        }),
      ),
    onSuccess: () => {
      kept.sent(said);
      onReturned();
      void petitionChanged(queries, answer.petition);
      void queries.invalidateQueries({ queryKey: inadequateKey });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wrong.length === 0) giveBack.mutate();
  };
  const shown = asked ? wrong : [];
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="note">
        <T id="rating.giveBack.text" values={{ days }} />
      </p>
      <KeptNotice kept={kept} fresh={nothing} />
      <ErrorSummary
        errors={shown.map(({ field, code }) => ({
          field: controlId(idOf(field), languages[0]),
          message: <T id={`rating.error.${field}`} values={{ code, limit }} />,
        }))}
      />
      {fields.map((field) => {
        const error = shown.find((each) => each.field === field);
        return (
          <LocalizedField
            key={field}
            id={idOf(field)}
            label={<T id={`rating.${field}`} />}
            error={error && <T id={`rating.error.${field}`} values={{ code: error.code, limit }} />}
            languages={languages}
            value={said[field]}
            limit={limit}
            rows={field === "legalBasis" ? 2 : 4}
            onChange={(texts) => kept.setValue((before) => ({ ...before, [field]: texts }))}
          />
        );
      })}
      {giveBack.error && (
        <Refusal code={giveBack.error.codeToSay} level={giveBack.error.level} words={words} />
      )}
      <p>
        <Button type="submit" kind="danger" busy={giveBack.isPending}>
          <T id="rating.giveBack.do" />
        </Button>
      </p>
    </form>
  );
}
