import { useState } from "react";
import type { Petition } from "~/api/petition";
import { Button, ButtonAnchor, ButtonRow } from "~/design/button";
import { Pick } from "~/design/pick";
import { useLanguage } from "~/i18n/context";
import { languageNames } from "~/i18n/language";
import { pick } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { CopyButton } from "~/design/copy-button";
import { addressOf, type Channel, channels, linkTo } from "./links";

export type KitLanguage = "kk" | "ru";
export const kitLanguages: readonly KitLanguage[] = ["kk", "ru"];

/** Kazakh and Russian are what posters and messages are written in, whatever the page is read in. */
export function useKitLanguage() {
  const language = useLanguage();
  return useState<KitLanguage>(language === "ru" ? "ru" : "kk");
}

/** Words to pass on, ready in both languages, each channel with a link of its own. */
export function KitSection({ petition }: { petition: Petition }) {
  const t = useT();
  const [language, setLanguage] = useKitLanguage();
  const [channel, setChannel] = useState<Channel>("telegram");
  const link = linkTo(petition.id, language, channel);
  const title = pick(petition.title, language).text;
  const words = t(`desk.kit.words.${language}`, {
    title,
    summary: pick(petition.summary, language).text,
    link,
  });
  return (
    <section className="stack" aria-labelledby="kit">
      <h2 id="kit">
        <T id="desk.kit" />
      </h2>
      <p>
        <T id="desk.kit.lead" />
      </p>
      <KitLanguagePick language={language} onChange={setLanguage} />
      <Pick
        label={t("desk.kit.channel")}
        options={channels.map((each) => ({ value: each, label: <T id={`desk.kit.channel.${each}`} /> }))}
        value={channel}
        onChange={setChannel}
      />
      <p className="desk-words" lang={language}>
        {words}
      </p>
      <ButtonRow>
        <CopyButton text={words} action="desk.kit.copy" />
        <ButtonAnchor
          kind="second"
          icon="send"
          href={addressOf(channel, { title, words, link })}
          target="_blank"
          rel="noopener noreferrer"
        >
          <T id={`desk.kit.open.${channel}`} />
          <span className="hidden-visually">
            {" "}
            <T id="design.newWindow" />
          </span>
        </ButtonAnchor>
        {typeof navigator.share === "function" && (
          <Button
            kind="second"
            onClick={() => {
              // Closing the sheet rejects; there is nothing to say about that.
              navigator
                .share({ title, text: words.replace(link, "").trim(), url: link })
                .catch(() => undefined);
            }}
          >
            <T id="design.share.more" />
          </Button>
        )}
      </ButtonRow>
    </section>
  );
}

export function KitLanguagePick({
  language,
  onChange,
}: {
  language: KitLanguage;
  onChange: (language: KitLanguage) => void;
}) {
  const t = useT();
  return (
    <Pick
      label={t("desk.kit.language")}
      options={kitLanguages.map((each) => ({ value: each, label: languageNames[each], lang: each }))}
      value={language}
      onChange={onChange}
    />
  );
}
