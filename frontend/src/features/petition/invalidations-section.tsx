import { Failure } from "~/design/blank";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Story } from "./use-story";
import { WhichAndWhy } from "./which-and-why";

/** How many signatures do not count; which and why stands on a page of its own. */
export function InvalidationsSection({ story }: { story: Story }) {
  const format = useFormat();
  const { data: done, failed, retry, retrying } = story.invalidations;
  if (failed)
    return <Failure title={<T id="petition.invalidated.failed" />} onRetry={retry} retrying={retrying} />;
  return (
    <section aria-labelledby="invalidations">
      <h2 id="invalidations">
        <T id="petition.invalidated" />
      </h2>
      <ul className="plain">
        {done?.map(({ id, signatures, doneAt, liftedAt }) => (
          <li key={id}>
            <T
              id="petition.invalidated.rule"
              values={{ day: format.day(doneAt), count: signatures, lifted: liftedAt ? "yes" : "no" }}
            />
          </li>
        ))}
      </ul>
      <WhichAndWhy story={story} />
    </section>
  );
}
