import { Link } from "react-router";
import { useAgencies } from "~/api/reference";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { useFormat } from "~/i18n/use-format";
import type { UnsentDossier } from "./queries";

/** Which petition a case is about, as the link that leads there. */
export function PetitionOf({ of: { petition, title } }: { of: Pick<UnsentDossier, "petition" | "title"> }) {
  const language = useLanguage();
  const said = useFormat().pick(title);
  return (
    <Link to={`/${language}/petitions/${petition}`} lang={said.lang}>
      {said.text}
    </Link>
  );
}

/** The agency, as the link to what administrators may change of it. */
export function AgencyLink({ slug }: { slug: string }) {
  const language = useLanguage();
  const name = useAgencies().data?.get(slug)?.name;
  return <Link to={`/${language}/admin/agencies/${slug}`}>{name ? <Localized text={name} /> : slug}</Link>;
}
