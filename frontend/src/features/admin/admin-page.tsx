import { OptionLink, Options } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

const screens = [
  ["agencies", "person"],
  ["deliveries", "send"],
  ["topics", "document"],
  ["population", "info"],
  ["threshold-rules", "yes"],
  ["holidays", "clock"],
] as const;

/** All that an administrator may change. */
export function AdminPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap desk-page">
      <PageHead title={t("admin.title")}>
        <p className="lead">
          <T id="admin.lead" />
        </p>
      </PageHead>
      <Options>
        {screens.map(([path, icon]) => (
          <OptionLink
            key={path}
            to={`/${language}/admin/${path}`}
            icon={icon}
            title={<T id={`admin.to.${path}`} />}
            note={<T id={`admin.to.${path}.note`} />}
          />
        ))}
      </Options>
    </div>
  );
}
