import { collects } from "~/api/petition";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Meta } from "~/design/marks";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { PetitionText } from "~/design/petition-text";
import { PetitionStanding } from "~/design/standing";
import { languages } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Addressees } from "./addressees";
import { AppealPart } from "./appeal-part";
import type { Case, CasePetition } from "./case";
import { SimilarToCase } from "./similar-to-case";

/** The petition as its organizer wrote it, also where the public does not see it, with what is told of it. */
export function Reading({ shown: { petition, rejection, appeal } }: { shown: Case }) {
  const format = useFormat();
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const title = format.pick(petition.title);
  useDocumentTitle(title.text);
  return (
    <article className="stack stack-part">
      <header className="stack stack-near">
        <Meta>
          {petition.state !== "SUBMITTED" && (
            <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
          )}
          <span>
            <Localized text={places?.get(petition.jurisdiction)?.name} />
          </span>
          <span>
            <Localized text={topics?.get(petition.topic)?.name} />
          </span>
          {petition.submittedAt && (
            <span>
              <T id="moderation.submitted" values={{ day: format.day(petition.submittedAt, "day", "on") }} />
            </span>
          )}
          {petition.organizer.displayName && (
            <span>
              <T id="moderation.organizer" values={{ name: petition.organizer.displayName }} />
            </span>
          )}
          {petition.coOrganizers.length > 0 && (
            <span>
              <T
                id="moderation.coOrganizers"
                values={{
                  count: petition.coOrganizers.length,
                  names: petition.coOrganizers.map(({ displayName }) => displayName).join(", "),
                }}
              />
            </span>
          )}
        </Meta>
        <Heading className="h1-desk" lang={title.lang}>
          {title.text}
        </Heading>
      </header>
      <AppealPart rejection={rejection} appeal={appeal} />
      {petition.state === "SUBMITTED" && (
        <Addressees jurisdiction={petition.jurisdiction} topic={petition.topic} />
      )}
      <PetitionText
        summary={petition.summary}
        demands={petition.demands.map(({ text }) => text)}
        background={petition.background}
        formatted={petition.formattedBackground}
        images={petition.images}
        described
      />
      <Languages petition={petition} />
      {!collects(petition.state) && petition.state !== "CLOSED" && <SimilarToCase petition={petition} />}
    </article>
  );
}

/** A moderator answers for all languages of a petition, not only for the one that is shown. */
function Languages({ petition }: { petition: CasePetition }) {
  const shown = useFormat().pick(petition.title).language;
  const others = languages.filter(
    (each) =>
      each !== shown &&
      [petition.title, petition.summary, ...petition.demands.map(({ text }) => text)].some(
        (text) => text[each],
      ),
  );
  return others.map((each) => (
    <details key={each} className="disclosure">
      <summary>
        <T id={`moderation.inLanguage.${each}`} />
      </summary>
      <div lang={each} className="stack stack-roomy other-language">
        <h2 className="h-small">{petition.title[each]}</h2>
        <PetitionText
          summary={{ [each]: petition.summary[each] }}
          demands={petition.demands.map(({ text }) => ({ [each]: text[each] }))}
          background={petition.background && { [each]: petition.background[each] }}
          formatted={petition.formattedBackground}
          images={petition.images.map((image) => ({
            ...image,
            alternative: { [each]: image.alternative[each] },
          }))}
          described
        />
      </div>
    </details>
  ));
}
