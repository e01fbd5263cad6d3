import { PageHead } from "~/design/page-head";
import { useT } from "~/i18n/use-t";

export function AgencyPage() {
  const t = useT();
  return (
    <div className="wrap">
      <PageHead title={t("agency.title")} />
    </div>
  );
}
