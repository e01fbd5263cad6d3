import "./invalidation.css";
import { Link } from "react-router";
import { Blank, Failure } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { Meta } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { BurstTime, BurstWords } from "./burst-words";
import { NoProof } from "./no-proof";
import { type Invalidation, type PetitionBursts, useBursts, useInvalidations } from "./queries";
import { StateOf } from "./state-of";

/** Petitions on which signatures stick out, and what moderators have proposed about them. */
export function BurstsPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap desk-page">
      <PageHead
        title={t("invalidation.title")}
        above={
          <MoreLink back to={`/${language}/moderation`}>
            <T id="invalidation.toModeration" />
          </MoreLink>
        }
      >
        <p className="lead">
          <T id="invalidation.lead" />
        </p>
      </PageHead>
      <div className="stack stack-part">
        <NoProof />
        <section className="stack" aria-labelledby="proposals">
          <h2 id="proposals" className="h-small">
            <T id="invalidation.proposals" />
          </h2>
          <Proposals />
        </section>
        <section className="stack" aria-labelledby="bursts">
          <h2 id="bursts" className="h-small">
            <T id="invalidation.last24" />
          </h2>
          <Bursts />
        </section>
      </div>
    </div>
  );
}

function Bursts() {
  const t = useT();
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useBursts();
  if (!data)
    return error ? (
      <Failure
        title={t("invalidation.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    ) : (
      <RowsSkeleton label={t("invalidation.loading")} />
    );
  // A page may be empty and another one follow: on each petition of a page there may be nothing to see.
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length > 0 ? (
        <Rows>
          {items.map((item) => (
            <BurstRow key={item.petition} item={item} />
          ))}
        </Rows>
      ) : (
        !hasNextPage && (
          <Blank title={<T id="invalidation.none" />}>
            <p>
              <T id="invalidation.none.text" />
            </p>
          </Blank>
        )
      )}
      {error && <Refusal code={error.code} />}
      {hasNextPage && (
        <p>
          <Button kind="second" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <T id="invalidation.more" />
          </Button>
        </p>
      )}
    </>
  );
}

const mostShown = 3;

function BurstRow({ item }: { item: PetitionBursts }) {
  const format = useFormat();
  const language = useLanguage();
  const title = format.pick(item.title);
  const more = item.bursts.length - mostShown;
  return (
    <Row>
      <h3>
        <Link to={`/${language}/moderation/bursts/${item.petition}`} lang={title.lang}>
          {title.text}
        </Link>
      </h3>
      <Meta>
        <span>
          <T id="invalidation.came" values={{ count: item.signatures }} />
        </span>
      </Meta>
      <ul className="burst-list plain">
        {item.bursts.slice(0, mostShown).map((burst, index) => (
          <li key={index}>
            <span className="note">
              <BurstTime burst={burst} />
            </span>
            <span>
              <BurstWords burst={burst} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="note">
          <T id="invalidation.andMore" values={{ count: more }} />
        </p>
      )}
    </Row>
  );
}

function Proposals() {
  const t = useT();
  const { data, error, isFetching, refetch } = useInvalidations();
  if (data?.length === 0)
    return (
      <p className="muted">
        <T id="invalidation.proposals.none" />
      </p>
    );
  if (data)
    return (
      <Rows>
        {data.map((invalidation) => (
          <ProposalRow key={invalidation.id} invalidation={invalidation} />
        ))}
      </Rows>
    );
  if (error)
    return (
      <Failure
        title={t("invalidation.proposals.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return <RowsSkeleton label={t("invalidation.loading")} count={1} />;
}

function ProposalRow({ invalidation }: { invalidation: Invalidation }) {
  const format = useFormat();
  const language = useLanguage();
  const title = format.pick(invalidation.title);
  return (
    <Row>
      <Meta>
        <StateOf invalidation={invalidation} />
        <span>{format.instant(invalidation.proposedAt, "short")}</span>
        <span>
          <T id="invalidation.count" values={{ count: invalidation.signatures }} />
        </span>
      </Meta>
      <h3>
        <Link to={`/${language}/moderation/invalidations/${invalidation.id}`} lang={title.lang}>
          {title.text}
        </Link>
      </h3>
      <p className="small">
        <T id={`invalidation.reason.${invalidation.reasonCode}`} />
      </p>
    </Row>
  );
}
