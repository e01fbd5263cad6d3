import { Link } from "react-router";
import { useAgencies, useTopics } from "~/api/reference";
import { ButtonLink } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { Desk } from "./desk";
import { Part } from "./part";

/** Topics and the ministries that answer for them. */
export function TopicsPage() {
  const t = useT();
  const language = useLanguage();
  const topics = useTopics();
  const agencies = useAgencies();
  return (
    <Desk title={t("admin.to.topics")} lead="admin.topics.lead">
      <p>
        <ButtonLink kind="second" icon="plus" to={`/${language}/admin/topics/new`}>
          <T id="admin.topics.new" />
        </ButtonLink>
      </p>
      <Part query={topics}>
        {({ all }) => (
          <Rows>
            {all.map(({ slug, name, agency, isEnabled }) => (
              <Row key={slug}>
                <h2 className="h-work">
                  <Link to={`/${language}/admin/topics/${slug}`}>
                    <Localized text={name} />
                  </Link>
                </h2>
                <p className="note">
                  <Localized text={agencies.data?.get(agency)?.name} />
                </p>
                {!isEnabled && (
                  <p className="note">
                    <T id="admin.topic.disabled" />
                  </p>
                )}
              </Row>
            ))}
          </Rows>
        )}
      </Part>
    </Desk>
  );
}
