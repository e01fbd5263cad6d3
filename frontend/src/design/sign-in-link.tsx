import { useLocation } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { ButtonLink } from "./button";

/** Signs in and comes back to this page. */
export function SignInLink() {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const back = new URLSearchParams({ return: pathname + search }).toString();
  return (
    <ButtonLink to={`/${language}/sign-in?${back}`} icon="person">
      <T id="design.signIn" />
    </ButtonLink>
  );
}
