import { useLocation } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { ButtonLink } from "./button";

/**
 * Signs in and comes back to this page; with `level` only ways are offered that prove so surely who one is. Back to a `part`
 * of it only when told which: what stands behind the # of an address may be a secret, and would go to the server here.
 */
export function SignInLink({ level, part }: { level?: string | undefined; part?: string | undefined }) {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const back = new URLSearchParams({
    return: pathname + search + (part ? `#${part}` : ""),
    ...(level && { level }),
  }).toString();
  return (
    <ButtonLink to={`/${language}/sign-in?${back}`} icon="person">
      <T id={level ? "design.levelUp" : "design.signIn"} />
    </ButtonLink>
  );
}
