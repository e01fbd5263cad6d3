import { useLocation } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { ButtonLink } from "./button";

/** Signs in and comes back to this page; with `level` only ways are offered that prove so surely who one is. */
export function SignInLink({ level }: { level?: string | undefined }) {
  const language = useLanguage();
  const { pathname, search, hash } = useLocation();
  // Back to a place on the page. Anything else behind the # may be a secret, such as an invitation, which no server may see.
  const place = document.getElementById(hash.slice(1)) ? hash : "";
  const back = new URLSearchParams({ return: pathname + search + place, ...(level && { level }) }).toString();
  return (
    <ButtonLink to={`/${language}/sign-in?${back}`} icon="person">
      <T id={level ? "design.levelUp" : "design.signIn"} />
    </ButtonLink>
  );
}
