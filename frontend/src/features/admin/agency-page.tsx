import { useParams } from "react-router";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { AgencyForm } from "./agency-form";
import { AgencyHistory } from "./agency-history";
import { Channels } from "./channels";
import { Clients } from "./clients";
import { Desk } from "./desk";
import { Part } from "./part";
import { useAgency } from "./queries";
import { UnsentOf } from "./unsent";

const way = { back: "/agencies", backName: "admin.to.agencies" } as const;

/** A new agency. */
export function NewAgencyPage() {
  const t = useT();
  return (
    <Desk title={t("admin.agencies.new")} {...way}>
      <AgencyForm />
    </Desk>
  );
}

/** An agency: what it is, by what it hears of dossiers, and all it ever was. */
export function AgencyPage() {
  const { slug = "" } = useParams();
  const format = useFormat();
  const query = useAgency(slug);
  return (
    <Desk title={query.data ? format.pick(query.data.content.name).text : slug} {...way}>
      <Part query={query}>
        {(agency) => (
          <>
            <Channels slug={slug} />
            <UnsentOf key={`unsent ${slug}`} slug={slug} />
            <Clients key={`clients ${slug}`} slug={slug} />
            <AgencyForm key={slug} agency={agency} />
            <AgencyHistory agency={agency} />
          </>
        )}
      </Part>
    </Desk>
  );
}
