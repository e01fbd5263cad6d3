import { useJurisdictions } from "~/api/reference";
import { Icon } from "~/design/icon";
import { Notice } from "~/design/notice";
import { Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { PopulationPreview } from "./queries";

/** What is wrong in which line, or what entering the figures would change. */
export function PopulationEffects({ preview }: { preview: PopulationPreview }) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions();
  const { errors, figures, changes, unpublished } = preview;
  if (errors.length > 0)
    return (
      <Notice kind="danger" icon="warning" role="alert">
        <p>
          <T id="admin.population.wrong" values={{ count: errors.length }} />
        </p>
        <ul>
          {errors.map(({ line, field, code }) => (
            <li key={`${line} ${field} ${code}`}>
              <T
                id="admin.population.error"
                values={{ line, field, what: t("admin.population.error.what", { code }) }}
              />
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <div className="stack" role="status">
      <p>
        <Icon name="done" />{" "}
        <T id="admin.population.fine" values={{ count: figures.length, waiting: unpublished }} />
      </p>
      {changes.length === 0 ? (
        <p className="note">
          <T id="admin.population.noChange" />
        </p>
      ) : (
        <Table
          stack
          caption={<T id="admin.changes" />}
          items={changes}
          keyOf={({ jurisdiction, tier }) => `${jurisdiction} ${tier}`}
          columns={[
            {
              key: "place",
              name: t("admin.jurisdiction"),
              value: ({ jurisdiction }) => <Localized text={jurisdictions.data?.get(jurisdiction)?.name} />,
            },
            {
              key: "rung",
              name: t("admin.rung"),
              value: ({ name }) => <T id="admin.rung.of" values={{ name }} />,
            },
            {
              key: "before",
              name: t("admin.before"),
              numeric: true,
              value: ({ before }) => (before == null ? "—" : format.number(before)),
            },
            {
              key: "after",
              name: t("admin.after"),
              numeric: true,
              value: ({ after }) => format.number(after),
            },
          ]}
        />
      )}
    </div>
  );
}
