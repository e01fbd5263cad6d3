import { useAgencies } from "~/api/reference";
import { Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { useFocusKept } from "~/design/focus";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { PetitionText } from "~/design/petition-text";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useReturned, waitingOf } from "./returned";
import { RouteList } from "./route-list";
import { RoutingPanel } from "./routing-panel";

/** The id of what comes instead of the form once it is decided. */
const done = "routed";

/** One return, with the petition and what is decided about it. */
export function ReturnedView({ eid }: { eid: string }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useReturned(eid);
  const { data: agencies } = useAgencies();
  const waiting = data && waitingOf(data.escalation.routes);
  useFocusKept(data && (waiting ? "waiting" : "decided"), done);
  const above = (
    <MoreLink back to={`/${language}/moderation/returns`}>
      <T id="route.case.back" />
    </MoreLink>
  );
  if (!data)
    return (
      <div className="wrap desk-page">
        <PageHead
          title={t(error?.status === 404 ? "route.case.missing" : "route.case.title")}
          above={above}
        />
        {error?.status === 404 ? (
          <p>
            <ButtonLink to={`/${language}/moderation/returns`}>
              <T id="route.case.back" />
            </ButtonLink>
          </p>
        ) : error ? (
          <Failure
            title={t("route.case.failed")}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <RowsSkeleton label={t("route.desk.loading")} />
        )}
      </div>
    );
  const { escalation, petition } = data;
  const title = format.pick(petition.title);
  return (
    <div className="wrap desk-page">
      <PageHead title={title.text} lang={title.lang} above={above}>
        <Meta>
          <span>
            <Localized text={agencies?.get(escalation.agency)?.name} />
          </span>
        </Meta>
        <p>
          <MoreLink to={`/${language}/petitions/${petition.id}`}>
            <T id="route.case.public" />
          </MoreLink>
        </p>
      </PageHead>
      <div className="split split-side">
        <div className="stack stack-part">
          <section className="stack" aria-labelledby="routes">
            <h2 className="h-small" id="routes">
              <T id="route.title" />
            </h2>
            <RouteList routes={escalation.routes} />
          </section>
          <Disclosure summary={<T id="route.case.text" />} open>
            <div className="stack stack-roomy">
              <PetitionText
                summary={petition.summary}
                demands={petition.demands.map(({ text }) => text)}
                background={petition.background}
                formatted={petition.formattedBackground}
                images={petition.images}
              />
            </div>
          </Disclosure>
        </div>
        <div className="stack stack-part">
          {waiting ? (
            <RoutingPanel key={waiting.number} found={data} waiting={waiting} />
          ) : (
            <Notice id={done} icon="done">
              <p>
                <T id="route.case.decided" />
              </p>
            </Notice>
          )}
        </div>
      </div>
    </div>
  );
}
