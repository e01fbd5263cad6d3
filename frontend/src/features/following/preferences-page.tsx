import { useState } from "react";
import { useLocation } from "react-router";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { useFocusKept } from "~/design/focus";
import { Rows } from "~/design/lists";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { isLanguage, languageNames, languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { paces, type Preferences, useEndingHere, usePreferences, usePreferring } from "./following";
import { LinkInvalid } from "./link-pages";
import { FollowedRow } from "./my-follows";

/** What an address follows, for whoever has a link of one of its mails. */
export function PreferencesPage() {
  const t = useT();
  const language = useLanguage();
  const token = useLocation().hash.slice(1);
  const { data, error, isFetching, refetch } = usePreferences(token);
  const [endedAll, setEndedAll] = useState(false);
  const nothing = endedAll || data?.following.length === 0;
  useFocusKept(data ? nothing : undefined);
  if (nothing)
    return (
      <div className="wrap">
        <PageHead title={t("following.preferences")} />
        <Blank
          title={<T id="following.nothing" />}
          actions={
            <ButtonLink kind="second" to={`/${language}`}>
              <T id="following.home" />
            </ButtonLink>
          }
        >
          <p>
            <T id="following.nothing.text" />
          </p>
        </Blank>
      </div>
    );
  if (data === null) return <LinkInvalid />;
  return (
    <div className="wrap">
      <PageHead title={t("following.preferences")}>
        {data && (
          <p className="lead">
            <T id="following.preferences.of" values={{ address: data.address }} />
          </p>
        )}
      </PageHead>
      {data ? (
        <div className="stack stack-roomy">
          <Wishes key={token} token={token} preferences={data} />
          <Petitions token={token} preferences={data} onEndedAll={() => setEndedAll(true)} />
        </div>
      ) : error ? (
        <Failure
          title={t("following.failed")}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <RowsSkeleton label={t("following.loading")} count={2} />
      )}
    </div>
  );
}

function Wishes({ token, preferences }: { token: string; preferences: Preferences }) {
  const preferring = usePreferring(token);
  const [pace, setPace] = useState(preferences.pace);
  const [spoken, setSpoken] = useState(
    isLanguage(preferences.language) ? preferences.language : languages[0],
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!preferring.isPending) preferring.mutate({ pace, language: spoken });
      }}
    >
      <ChoiceGroup legend={<T id="following.pace" />}>
        {paces.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="pace"
            note={<T id={`following.pace.${each}.note`} />}
            checked={each === pace}
            onChange={() => {
              setPace(each);
              preferring.reset();
            }}
          >
            <T id={`following.pace.${each}`} />
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={<T id="following.language" />}>
        {languages.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="language"
            line={false}
            checked={each === spoken}
            onChange={() => {
              setSpoken(each);
              preferring.reset();
            }}
          >
            <span lang={each}>{languageNames[each]}</span>
          </Choice>
        ))}
      </ChoiceGroup>
      {preferring.error && <Refusal code={preferring.error.code} />}
      {preferring.isSuccess && (
        <Notice icon="done" role="status">
          <p>
            <T id="following.saved" />
          </p>
        </Notice>
      )}
      <ButtonRow>
        <Button type="submit" busy={preferring.isPending}>
          <T id="following.save" />
        </Button>
      </ButtonRow>
    </form>
  );
}

function Petitions({
  token,
  preferences,
  onEndedAll,
}: {
  token: string;
  preferences: Preferences;
  onEndedAll: () => void;
}) {
  const ending = useEndingHere(token);
  const last = preferences.following.length === 1;
  useFocusKept(preferences.following.length, "followed");
  return (
    <section className="stack" aria-labelledby="followed">
      <h2 id="followed" tabIndex={-1}>
        <T id="following.petitions" />
      </h2>
      {ending.error && <Refusal code={ending.error.code} />}
      <Rows>
        {preferences.following.map((followed) => (
          <FollowedRow
            key={followed.petition}
            followed={followed}
            busy={ending.isPending}
            onEnd={() => ending.mutate(followed.petition, { onSuccess: () => last && onEndedAll() })}
          />
        ))}
      </Rows>
      {!last && (
        <ButtonRow>
          <Button
            kind="second"
            busy={ending.isPending}
            onClick={() => ending.mutate(null, { onSuccess: onEndedAll })}
          >
            <T id="following.end.all" />
          </Button>
        </ButtonRow>
      )}
    </section>
  );
}
