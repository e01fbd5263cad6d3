import { ButtonLink } from "~/design/button";
import { missingOf } from "~/design/progress";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Story } from "./use-story";

/** On a phone the way to sign stays at the lower edge. */
export function SignBar({ story }: { story: Story }) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const { petition, inForce, mine } = story;
  if (!story.collects || mine || story.mineInvalidated) return null;
  const next = petition.thresholds.find(({ reachedAt }) => !reachedAt);
  return (
    <aside className="bar" aria-label={t("petition.sign")}>
      <div>
        <b>{format.number(inForce)}</b>
        <span className="note">
          {petition.state === "SEEDING" ? (
            <T
              id="petition.bar.seeding"
              values={{ missing: Math.max(1, (petition.seedingGoal ?? 0) - inForce) }}
            />
          ) : (
            next && (
              <T id="petition.bar.missing" values={{ missing: missingOf(next, inForce), name: next.name }} />
            )
          )}
        </span>
      </div>
      <ButtonLink to={`/${language}/petitions/${petition.id}/sign`}>
        <T id="petition.sign" />
      </ButtonLink>
    </aside>
  );
}
