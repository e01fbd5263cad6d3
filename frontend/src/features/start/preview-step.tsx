import { useState } from "react";
import type { Petition } from "~/api/petition";
import type { Session } from "~/api/session";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Notice } from "~/design/notice";
import { Meta } from "~/design/marks";
import { PetitionText } from "~/design/petition-text";
import { Pick } from "~/design/pick";
import { useLanguage } from "~/i18n/context";
import { type Language, languageNames, languages } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type Draft, type Gap, gaps, jurisdictionOf, localized } from "./draft";

/** The petition as readers will see it, in each of its languages. */
export function PreviewStep({
  draft,
  session,
  petition,
}: {
  draft: Draft;
  session: Session;
  /** What the server has of it; a moment later the same. */
  petition: Petition | undefined;
}) {
  const t = useT();
  const [wanted, setWanted] = useState<Language>();
  const page = useLanguage();
  const language =
    [wanted, page].find((each) => each && draft.languages.includes(each)) ?? draft.languages[0] ?? page;
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const missing = gaps(draft);
  // As a reader of that language: its own text first, another one where it is missing.
  const as = (texts: Draft["title"]): LocalizedText => {
    const all = localized(draft, texts);
    return all[language] ? { [language]: all[language] } : all;
  };
  const background = localized(draft, draft.background);
  const isSaved = saysTheSameReasons(background, petition?.background);
  return (
    <>
      {missing.length > 0 && (
        <Notice>
          <p>
            <T id="start.gaps" />
          </p>
          <ul>
            {draft.languages
              .filter((each) => missing.some((gap) => gap.language === each))
              .map((each) => (
                <li key={each}>
                  <span lang={each}>{languageNames[each]}</span>
                  {": "}
                  {missing
                    .filter((gap) => gap.language === each)
                    .map((gap, index) => (
                      <GapName key={index} gap={gap} first={index === 0} />
                    ))}
                </li>
              ))}
          </ul>
        </Notice>
      )}
      {draft.languages.length > 1 && (
        <Pick
          label={t("start.preview.language")}
          options={draft.languages.map((each) => ({ value: each, label: languageNames[each], lang: each }))}
          value={language}
          onChange={setWanted}
        />
      )}
      <article className="preview-page stack stack-roomy" aria-labelledby="preview-title">
        <header className="stack stack-near">
          <Meta>
            <span>
              <Localized text={places?.get(jurisdictionOf(draft))?.name} />
            </span>
            <span>
              <Localized text={topics?.get(draft.topic)?.name} />
            </span>
            <span>
              <T
                id="start.preview.organizer"
                values={{ name: petition?.organizer.displayName ?? session.displayName }}
              />
            </span>
            {petition && petition.coOrganizers.length > 0 && (
              <span>
                <T
                  id="start.preview.coOrganizers"
                  values={{
                    count: petition.coOrganizers.length,
                    names: petition.coOrganizers.map(({ displayName }) => displayName).join(", "),
                  }}
                />
              </span>
            )}
          </Meta>
          <h2 id="preview-title">
            <Localized text={as(draft.title)} />
          </h2>
        </header>
        <PetitionText
          summary={as(draft.summary)}
          demands={draft.demands.map(({ text }) => as(text))}
          background={background[language] ? { [language]: background[language] } : background}
          formatted={isSaved ? petition?.formattedBackground : undefined}
          images={petition?.images ?? []}
          described
        />
      </article>
    </>
  );
}

/** What is formatted is what the server has; what was typed since is shown as it was written. */
function saysTheSameReasons(one: LocalizedText, other: LocalizedText | null | undefined): boolean {
  return languages.every((language) => (one[language] ?? "") === (other?.[language] ?? ""));
}

function GapName({ gap: { part, number }, first }: { gap: Gap; first: boolean }) {
  return (
    <>
      {!first && ", "}
      <T id="start.gap" values={{ part, number: number ?? 0 }} />
    </>
  );
}
