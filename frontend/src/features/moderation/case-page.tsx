import { PageHead } from "~/design/page-head";
import { useT } from "~/i18n/use-t";

export function CasePage() {
  const t = useT();
  return (
    <div className="wrap">
      <PageHead title={t("moderation.case.title")} />
    </div>
  );
}
