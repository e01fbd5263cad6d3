import { useId } from "react";
import { Link } from "react-router";
import { useMyFollows } from "~/api/my-follows";
import { Failure } from "~/design/blank";
import { Button, ButtonRow } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { Row, Rows } from "~/design/lists";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type Followed, useEndingMine } from "./following";

/** What I asked to follow while signed in. */
export function MyFollows() {
  const { data, error, isFetching, refetch } = useMyFollows();
  const ending = useEndingMine();
  useFocusKept(data?.items.length, "my-follows");
  return (
    <section className="stack" aria-labelledby="my-follows">
      <h2 id="my-follows" tabIndex={-1}>
        <T id="following.mine" />
      </h2>
      {ending.error && <Refusal code={ending.error.code} />}
      {!data ? (
        error ? (
          <Failure
            title={<T id="following.mine.failed" />}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <RowsSkeleton label={<T id="following.loading" />} count={1} />
        )
      ) : data.items.length === 0 ? (
        <p className="muted">
          <T id="following.mine.none" />
        </p>
      ) : (
        <Rows>
          {data.items.map((followed) => (
            <FollowedRow
              key={`${followed.petition} ${followed.address}`}
              followed={followed}
              busy={ending.isPending}
              onEnd={() => ending.mutate(followed.petition)}
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

export function FollowedRow({
  followed,
  busy,
  onEnd,
}: {
  followed: Followed;
  busy: boolean;
  onEnd: () => void;
}) {
  const format = useFormat();
  const language = useLanguage();
  const title = format.pick(followed.title);
  const name = useId();
  return (
    <Row>
      <h3 id={name}>
        <Link to={`/${language}/petitions/${followed.petition}`} lang={title.lang}>
          {title.text}
        </Link>
      </h3>
      <p className="small muted">
        {followed.address}
        {!followed.confirmed && (
          <>
            {", "}
            <T id="following.mine.unconfirmed" />
          </>
        )}
      </p>
      <ButtonRow>
        <Button kind="quiet" busy={busy} aria-describedby={name} onClick={onEnd}>
          <T id="following.end.one" />
        </Button>
      </ButtonRow>
    </Row>
  );
}
