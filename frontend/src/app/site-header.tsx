import { Link, NavLink, useLocation } from "react-router";
import { useSession, useSignOut } from "~/api/session";
import { Button, ButtonLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Mark } from "~/design/mark";
import { Ornament } from "~/design/ornament";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { LanguageSwitch } from "./language-switch";
import { type Entry, mainEntries } from "./navigation";
import { PhoneMenu } from "./phone-menu";

export function SiteHeader() {
  const t = useT();
  const language = useLanguage();
  const { data: session, isPending } = useSession();
  const signOut = useSignOut();
  const entries = mainEntries(language, session);
  const signIn = useSignInPath();
  return (
    <header className="site-head">
      <div className="wrap">
        <Link className="brand" to={`/${language}`}>
          <Mark />
          <span>
            <T id="app.brand" />
          </span>
        </Link>
        <nav className="nav-wide" aria-label={t("app.mainMenu")}>
          <ul className="plain">
            <Entries entries={entries} />
          </ul>
        </nav>
        <LanguageSwitch />
        {session?.authenticated === true ? (
          <div className="account">
            <Link to={`/${language}/me`}>
              <Icon name="person" />
              <span>{session.displayName ?? t("app.me")}</span>
            </Link>
            <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
              <T id={signOut.isError ? "app.signOutFailed" : "app.signOut"} />
            </Button>
          </div>
        ) : (
          !isPending && (
            <ButtonLink kind="second" className="btn-in" to={signIn}>
              <T id="app.signIn" />
            </ButtonLink>
          )
        )}
        <PhoneMenu>
          <Entries entries={entries} />
          {session?.authenticated === true ? (
            <>
              <Entries entries={[{ to: `/${language}/me`, name: "app.me" }]} />
              <li>
                <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
                  {signOut.isError ? (
                    <T id="app.signOutFailed" />
                  ) : (
                    <T id="app.signOutName" values={{ name: session.displayName ?? "" }} />
                  )}
                </Button>
              </li>
            </>
          ) : (
            <Entries entries={[{ to: signIn, name: "app.signIn" }]} />
          )}
        </PhoneMenu>
      </div>
      <Ornament />
    </header>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return entries.map(({ to, name }) => (
    <li key={name}>
      {/* An anchor is a place on the home page, not a page one can be on. */}
      {to.includes("#") ? (
        <Link to={to}>
          <T id={name} />
        </Link>
      ) : (
        <NavLink to={to}>
          <T id={name} />
        </NavLink>
      )}
    </li>
  ));
}

/** Back to the same page after signing in. */
function useSignInPath(): string {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (pathname === `/${language}/sign-in`) return pathname + search;
  return `/${language}/sign-in?${new URLSearchParams({ return: pathname + search }).toString()}`;
}
