import { Blank, Failure } from "~/design/blank";
import { Row, Rows } from "~/design/lists";
import { Meta, StateLabel } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Pause, usePauses } from "./pauses";

/** The public record of all pauses of collection. */
export function PausesPage() {
  const t = useT();
  return (
    <div className="wrap desk-page">
      <PageHead title={t("pause.title")}>
        <p className="lead">
          <T id="pause.lead" />
        </p>
      </PageHead>
      <PauseRows />
    </div>
  );
}

export function PauseRows() {
  const t = useT();
  const { data, error, isFetching, refetch } = usePauses();
  if (data?.length === 0)
    return (
      <Blank title={<T id="pause.none" />}>
        <p>
          <T id="pause.none.text" />
        </p>
      </Blank>
    );
  if (data)
    return (
      <Rows>
        {data.map((pause) => (
          <PauseRow key={pause.id} pause={pause} />
        ))}
      </Rows>
    );
  if (error)
    return (
      <Failure
        title={t("pause.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return <RowsSkeleton label={t("pause.loading")} count={2} />;
}

function PauseRow({ pause: { kind, reason, startedAt, endedAt } }: { pause: Pause }) {
  const format = useFormat();
  return (
    <Row>
      <Meta>
        <span>
          <T id={`pause.kind.${kind}`} />
        </span>
        {endedAt != null && (
          <span>
            <T
              id="pause.stretch"
              values={{ from: format.instant(startedAt, "short"), to: format.instant(endedAt, "short") }}
            />
          </span>
        )}
      </Meta>
      <p>
        <Localized text={reason} />
      </p>
      {endedAt == null && (
        <StateLabel kind="plain" icon="clock">
          <T id="pause.since" values={{ at: format.instant(startedAt, "short") }} />
        </StateLabel>
      )}
    </Row>
  );
}
