import { useLocation } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { ButtonLink } from "./button";

/** Signs in and comes back to this page; with `level` only ways are offered that prove so surely who one is. */
export function SignInLink({ level }: { level?: string | undefined }) {
  const language = useLanguage();
  const { pathname, search, hash } = useLocation();
  const back = new URLSearchParams({ return: pathname + search + hash, ...(level && { level }) }).toString();
  return (
    <ButtonLink to={`/${language}/sign-in?${back}`} icon="person">
      <T id={level ? "design.levelUp" : "design.signIn"} />
    </ButtonLink>
  );
}
