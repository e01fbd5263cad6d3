import { useState } from "react";
import { Link } from "react-router";
import { ButtonLink } from "~/design/button";
import { TextField } from "~/design/field";
import { Row, Rows } from "~/design/lists";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Desk } from "./desk";
import { Part } from "./part";
import { type AgencyWithChannels, useAgenciesWithChannels } from "./queries";

/** An administrator looks for an agency. */
export function AgenciesPage() {
  const t = useT();
  const language = useLanguage();
  const query = useAgenciesWithChannels();
  const [typed, setTyped] = useState("");
  return (
    <Desk title={t("admin.to.agencies")} lead="admin.agencies.lead">
      <TextField
        type="search"
        label={<T id="admin.agencies.find" />}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p>
        <ButtonLink kind="second" icon="plus" to={`/${language}/admin/agencies/new`}>
          <T id="admin.agencies.new" />
        </ButtonLink>
      </p>
      <Part query={query}>{(all) => <Found agencies={all.filter((agency) => isLike(agency, typed))} />}</Part>
    </Desk>
  );
}

function isLike({ slug, name }: AgencyWithChannels, typed: string): boolean {
  const words = [slug, ...Object.values(name)].join(" ").toLowerCase();
  return words.includes(typed.trim().toLowerCase());
}

function Found({ agencies }: { agencies: readonly AgencyWithChannels[] }) {
  const language = useLanguage();
  const format = useFormat();
  return (
    <>
      <p role="status" className="note">
        <T id="admin.agencies.count" values={{ count: agencies.length }} />
      </p>
      <Rows>
        {format.sorted(agencies).map(({ slug, name, disabledAt, channels }) => (
          <Row key={slug}>
            <h2 className="h-work">
              <Link to={`/${language}/admin/agencies/${slug}`}>
                <Localized text={name} />
              </Link>
            </h2>
            <p className="note">
              {disabledAt ? (
                <T id="admin.disabled" />
              ) : (
                <T
                  id="admin.agencies.channels"
                  values={{
                    count: channels.filter(({ isEnabled }) => isEnabled).length,
                    off: channels.filter(({ isEnabled }) => !isEnabled).length,
                  }}
                />
              )}
            </p>
          </Row>
        ))}
      </Rows>
    </>
  );
}
