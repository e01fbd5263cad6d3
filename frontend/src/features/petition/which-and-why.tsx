import { MoreLink } from "~/design/button";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import type { Story } from "./use-story";

/** The way to the page that says which signatures do not count, and why. */
export function WhichAndWhy({ story }: { story: Story }) {
  const language = useLanguage();
  return (
    <p>
      <MoreLink to={`/${language}/petitions/${story.petition.id}/invalidations`}>
        <T id="petition.invalidated.more" />
      </MoreLink>
    </p>
  );
}
