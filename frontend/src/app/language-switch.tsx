import { Link, useLocation } from "react-router";
import { useLanguage } from "~/i18n/context";
import { inLanguage, languages, type Language, rememberLanguage } from "~/i18n/language";
import { useT } from "~/i18n/use-t";

// Names of languages stand in their own language everywhere.
const names: Record<Language, { short: string; full: string }> = {
  kk: { short: "ҚАЗ", full: "Қазақша" },
  ru: { short: "РУС", full: "Русский" },
  en: { short: "ENG", full: "English" },
};

/** The same page in another language; what was written on it stays. */
export function LanguageSwitch() {
  const t = useT();
  const current = useLanguage();
  const { pathname, search, hash } = useLocation();
  return (
    <nav className="lang" aria-label={t("app.language")}>
      {languages.map((language) => (
        <Link
          key={language}
          to={{ pathname: inLanguage(pathname, language), search, hash }}
          replace
          preventScrollReset
          lang={language}
          hrefLang={language}
          aria-current={language === current ? "true" : undefined}
          onClick={() => rememberLanguage(language)}
        >
          <span aria-hidden="true">{names[language].short}</span>
          <span className="hidden-visually">{names[language].full}</span>
        </Link>
      ))}
    </nav>
  );
}
