import type { Session } from "~/api/session";
import { type Jurisdiction, useJurisdictions, useTopics } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Choice } from "~/design/choice";
import { SelectField } from "~/design/field";
import { Icon } from "~/design/icon";
import { Notice } from "~/design/notice";
import { Bone, Skeleton } from "~/design/skeleton";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Draft } from "./draft";
import type { DraftError } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";

/** Whom the matter concerns and what it is about. */
export function PlaceStep({
  draft,
  errors,
  session,
  submits,
  onChange,
}: {
  draft: Draft;
  errors: readonly DraftError[];
  session: Session;
  /** Whether it is this person who will submit it, and so must be a resident. */
  submits: boolean;
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useT();
  const format = useFormat();
  const places = useJurisdictions();
  const topics = useTopics();
  const failed = places.error ?? topics.error;
  if (failed)
    return (
      <Failure
        title={t("start.place.failed")}
        code={failed.code}
        retrying={places.isFetching || topics.isFetching}
        onRetry={() => {
          void places.refetch();
          void topics.refetch();
        }}
      />
    );
  if (!places.data || !topics.data)
    return (
      <Skeleton label={t("start.place.loading")}>
        <div className="stack">
          <Bone width="50%" height="1.5rem" />
          <Bone height="3rem" />
          <Bone height="3rem" />
        </div>
      </Skeleton>
    );
  const errorOf = (field: DraftError["field"]) => {
    const error = errors.find((each) => each.field === field);
    return error && <DraftErrorText error={error} />;
  };
  const levelError = errorOf("level");
  const name = (place: Jurisdiction) => format.pick(place.name).text;
  const regions = places.data.all.filter((place) => place.level === "REGION");
  const own = places.data.get(session.region);
  return (
    <>
      <fieldset className="stack stack-tight" aria-describedby={levelError ? "level-error" : undefined}>
        <legend className="h-legend">
          <T id="start.level" />
        </legend>
        {levelError && (
          <p className="error" id="level-error">
            <Icon name="warning" />
            <span>{levelError}</span>
          </p>
        )}
        <Choice
          type="radio"
          id="level"
          name="level"
          checked={draft.level === "COUNTRY"}
          onChange={() => onChange((before) => ({ ...before, level: "COUNTRY" }))}
          note={<T id="start.level.country.note" />}
        >
          <T id="start.level.country" />
        </Choice>
        <Choice
          type="radio"
          name="level"
          checked={draft.level === "REGION"}
          onChange={() => onChange((before) => ({ ...before, level: "REGION" }))}
          note={<T id="start.level.region.note" />}
        >
          <T id="start.level.region" />
        </Choice>
      </fieldset>
      {draft.level === "REGION" && (
        <>
          <SelectField
            id="region"
            label={<T id="start.field.region" />}
            error={errorOf("region")}
            value={draft.region}
            onChange={(event) => {
              const region = event.currentTarget.value;
              onChange((before) => ({ ...before, region }));
            }}
          >
            <option value="">{t("start.choose")}</option>
            {own && (
              <optgroup label={t("start.region.own")}>
                <option value={own.code}>{atLineStart(name(own))}</option>
              </optgroup>
            )}
            <optgroup label={t(own ? "start.region.others" : "start.region.all")}>
              {format
                .sorted(regions)
                .filter((place) => place.code !== own?.code)
                .map((place) => (
                  <option key={place.code} value={place.code}>
                    {atLineStart(name(place))}
                  </option>
                ))}
            </optgroup>
          </SelectField>
          {submits && draft.region !== "" && draft.region !== session.region && (
            <Notice>
              <p>
                {own ? (
                  <T id="start.region.notYours" values={{ region: name(own) }} />
                ) : (
                  <T id="start.region.unknown" />
                )}
              </p>
            </Notice>
          )}
        </>
      )}
      <SelectField
        id="topic"
        label={<T id="start.field.topic" />}
        hint={draft.level === "REGION" ? <T id="start.topic.regional" /> : undefined}
        error={errorOf("topic")}
        value={draft.topic}
        onChange={(event) => {
          const topic = event.currentTarget.value;
          onChange((before) => ({ ...before, topic }));
        }}
      >
        <option value="">{t("start.choose")}</option>
        {format
          .sorted(topics.data.all)
          // One that was disabled stays in a draft until another is chosen.
          .filter(({ isEnabled, slug }) => isEnabled || slug === draft.topic)
          .map((topic) => (
            <option key={topic.slug} value={topic.slug}>
              {format.pick(topic.name).text}
            </option>
          ))}
      </SelectField>
    </>
  );
}
