import { useState } from "react";
import type { Petition } from "~/api/petition";
import { ButtonAnchor, ButtonRow } from "~/design/button";
import { Pick } from "~/design/pick";
import { useLanguage } from "~/i18n/context";
import { type Language, languageNames, languages } from "~/i18n/language";
import { pick } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { CopyButton } from "~/design/copy-button";
import { embedCode } from "./links";

/** The card for other sites: the code to put it there, and how it looks. */
export function EmbedSection({ petition }: { petition: Petition }) {
  const t = useT();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const code = embedCode(petition.id, language, pick(petition.title, language).text);
  return (
    <section className="stack" aria-labelledby="embed">
      <h2 id="embed">
        <T id="desk.embed" />
      </h2>
      <p>
        <T id="desk.embed.lead" />
      </p>
      <Pick
        label={t("desk.embed.language")}
        options={languages.map((each) => ({ value: each, label: languageNames[each], lang: each }))}
        value={language}
        onChange={setLanguage}
      />
      <p className="desk-code">{code}</p>
      <ButtonRow>
        <CopyButton text={code} action="desk.embed.copy" />
        <ButtonAnchor
          kind="quiet"
          href={`/embed/${petition.id}?language=${language}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <T id="desk.embed.look" />
          <span className="hidden-visually">
            {" "}
            <T id="design.newWindow" />
          </span>
        </ButtonAnchor>
      </ButtonRow>
    </section>
  );
}
