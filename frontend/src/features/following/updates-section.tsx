import { Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type Update, useUpdates } from "./following";
import { UpdateText } from "./update-text";

/** The organizer's news; nothing while there are none. */
export function UpdatesSection({ petition }: { petition: string }) {
  const {
    data,
    error,
    hasNextPage,
    fetchNextPage,
    isFetching,
    isFetchingNextPage,
    isFetchNextPageError,
    refetch,
  } = useUpdates(petition);
  if (!data && error)
    return (
      <Failure
        title={<T id="following.updates.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  const updates = data?.pages.flatMap(({ items }) => items) ?? [];
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby="updates">
      <h2 id="updates">
        <T id="following.updates" />
      </h2>
      <div className="stack">
        {updates.map((update) => (
          <News key={update.number} update={update} />
        ))}
        {error && isFetchNextPageError && <Refusal code={error.code} />}
        {hasNextPage && (
          <p>
            <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <T id="following.updates.older" />
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function News({ update }: { update: Update }) {
  const format = useFormat();
  const title = format.pick(update.title);
  const text = format.pick(update.text);
  return (
    <article className="stack stack-tight">
      <h3 className="h-small" lang={title.lang}>
        {title.text}
      </h3>
      <p className="small muted">{format.instant(update.publishedAt, "short")}</p>
      <UpdateText text={text.text} lang={text.lang} />
    </article>
  );
}
