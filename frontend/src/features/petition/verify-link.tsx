import { Link } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";

/** To the page where the browser of the reader counts the signatures itself. */
export function VerifyLink({ id }: { id: string }) {
  return (
    <p className="small">
      <Link to={`/${useLanguage()}/petitions/${id}/verify`}>
        <T id="petition.verify" />
      </Link>
    </p>
  );
}
