import { type SubmitEvent, useState } from "react";
import type { Problem } from "~/api/problem";
import { useSession } from "~/api/session";
import { Button, ButtonRow } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { FailedPart } from "~/design/failed-part";
import { isRecord, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, isTexts, lengthOf, LocalizedField, noTexts, type Texts } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { type Language, languageNames, languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { usePublishing, useUpdates } from "./following";

const titleLimit = 120;
const textLimit = 3_000;

const words = {
  UPDATE_TOO_SOON: "following.news.tooSoon",
  UPDATE_NOT_POSSIBLE: "following.news.notPossible",
} as const;

/** What the organizer has typed and not published yet. */
interface News {
  title: Texts;
  text: Texts;
}

const noNews: News = { title: noTexts, text: noTexts };

function isNews(value: unknown): value is News {
  return isRecord(value) && isTexts(value["title"]) && isTexts(value["text"]);
}

/** Where the organizer tells followers the news. */
export function UpdateForm({ petition }: { petition: string }) {
  const format = useFormat();
  const query = useUpdates(petition);
  const { data } = query;
  const publishing = usePublishing(petition);
  const nextPossibleAt = data?.pages[0]?.nextPossibleAt;
  if (!data) return query.error ? <FailedPart query={query} /> : null;
  return (
    <section className="stack" aria-labelledby="tell-news">
      <h2 id="tell-news">
        <T id="following.news" />
      </h2>
      {publishing.isSuccess && (
        <Notice icon="done" role="status">
          <p>
            <T id="following.news.done" />
          </p>
        </Notice>
      )}
      {nextPossibleAt ? (
        <p>
          <T id="following.news.next" values={{ day: format.instant(nextPossibleAt, "short") }} />
        </p>
      ) : (
        <Form
          petition={petition}
          busy={publishing.isPending}
          problem={publishing.error}
          onSend={(title, text, then) => publishing.mutate({ title, text }, then)}
        />
      )}
    </section>
  );
}

type Said = Partial<Record<Language, string>>;

function Form({
  petition,
  busy,
  problem,
  onSend,
}: {
  petition: string;
  busy: boolean;
  problem: Problem | null;
  onSend: (
    title: Said,
    text: Said,
    then: { onSuccess: () => void; onError: (problem: Problem) => void },
  ) => void;
}) {
  const own = useLanguage();
  const { data: session } = useSession();
  const kept = useKeptInput<News>(`news.${petition}`, session?.displayName ?? "", noNews, isNews);
  const { title, text } = kept.value;
  const [spoken, setSpoken] = useState<readonly Language[]>(() => {
    const written = languages.filter((language) => title[language] !== "" || text[language] !== "");
    return written.length > 0 ? written : [own];
  });
  const [tried, setTried] = useState(false);
  // What the server has judged: of anything else it says nothing.
  const [sent, setSent] = useState<News>();
  const objection = (problem: Problem | null, field: "title" | "text") =>
    problem?.violations.find((violation) => violation.field === field)?.code;
  const empty = (texts: Texts) => spoken.some((language) => texts[language].trim() === "");
  const long = (texts: Texts, limit: number) => spoken.some((language) => lengthOf(texts[language]) > limit);
  const faulty = (texts: Texts, limit: number) =>
    spoken.find((language) => texts[language].trim() === "" || lengthOf(texts[language]) > limit);
  const wrong = (field: "title" | "text", limit: number) => {
    const texts = kept.value[field];
    const code = sent?.[field] === texts ? objection(problem, field) : undefined;
    return empty(texts) ? (
      <T id="following.news.both" />
    ) : long(texts, limit) ? (
      <T id="following.news.tooLong" />
    ) : code ? (
      <T id="following.news.objection" values={{ code }} />
    ) : undefined;
  };
  const titleError = wrong("title", titleLimit);
  const textError = wrong("text", textLimit);
  // What stands at a field is not said twice.
  const isAtField = (["title", "text"] as const).some((field) => objection(problem, field) !== undefined);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    const [inTitle, inText] = [faulty(title, titleLimit), faulty(text, textLimit)];
    const wrongField = inTitle ? controlId("news-title", inTitle) : inText && controlId("news-text", inText);
    if (wrongField !== undefined) {
      document.getElementById(wrongField)?.focus();
      return;
    }
    const said = (texts: Texts) =>
      Object.fromEntries(spoken.map((language) => [language, texts[language].trim()]));
    const [first = own] = spoken;
    setSent(kept.value);
    onSend(said(title), said(text), {
      onSuccess: () => kept.sent(kept.value),
      onError: (refused) => {
        const field = (["title", "text"] as const).find((each) => objection(refused, each) !== undefined);
        if (field) document.getElementById(controlId(`news-${field}`, first))?.focus();
      },
    });
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <p>
        <T id="following.news.lead" />
      </p>
      <KeptNotice kept={kept} fresh={noNews} />
      <ChoiceGroup legend={<T id="following.news.languages" />}>
        {languages.map((language) => (
          <Choice
            key={language}
            type="checkbox"
            line={false}
            checked={spoken.includes(language)}
            onChange={({ target }) => {
              const next = languages.filter((each) =>
                each === language ? target.checked : spoken.includes(each),
              );
              if (next.length > 0) setSpoken(next);
            }}
          >
            <span lang={language}>{languageNames[language]}</span>
          </Choice>
        ))}
      </ChoiceGroup>
      <LocalizedField
        id="news-title"
        label={<T id="following.news.title" />}
        error={tried ? titleError : undefined}
        languages={spoken}
        value={title}
        onChange={(texts) => kept.setValue((before) => ({ ...before, title: texts }))}
        limit={titleLimit}
        rows={1}
        oneLine
      />
      <LocalizedField
        id="news-text"
        label={<T id="following.news.text" />}
        hint={<T id="following.news.hint" />}
        error={tried ? textError : undefined}
        languages={spoken}
        value={text}
        onChange={(texts) => kept.setValue((before) => ({ ...before, text: texts }))}
        limit={textLimit}
        rows={6}
      />
      {problem && !isAtField && <Refusal code={problem.code} words={words} />}
      <ButtonRow>
        <Button type="submit" busy={busy}>
          <T id="following.news.do" />
        </Button>
      </ButtonRow>
    </form>
  );
}
