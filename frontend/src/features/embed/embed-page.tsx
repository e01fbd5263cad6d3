import "./embed.css";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";
import { isPublic, type Petition, usePetition } from "~/api/petition";
import { Blank, Failure } from "~/design/blank";
import { ButtonRow, MoreLink } from "~/design/button";
import { CopyButton } from "~/design/copy-button";
import { PageHead } from "~/design/page-head";
import { Pick } from "~/design/pick";
import { RowsSkeleton } from "~/design/skeleton";
import { vars } from "~/design/style-vars";
import { TextPart } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import { type Language, languageNames, languages } from "~/i18n/language";
import { pick } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { cardAddress, type CardSize, cardSizes, embedCode } from "./embed-code";

const sizes = Object.keys(cardSizes) as CardSize[];

/** The card of a petition for another site: how it shall look, how it looks, and the code that puts it there. */
export function EmbedPage() {
  const { id = "" } = useParams();
  const t = useT();
  const petition = usePetition(id);
  if (petition.data) return <Configured petition={petition.data} />;
  const missing = petition.error?.status === 404;
  return (
    <Page id={missing ? undefined : id}>
      {missing ? (
        <NoCard />
      ) : petition.error ? (
        <Failure
          title={t("embed.failed")}
          code={petition.error.code}
          onRetry={() => void petition.refetch()}
          retrying={petition.isFetching}
        />
      ) : (
        <RowsSkeleton label={t("embed.loading")} count={1} />
      )}
    </Page>
  );
}

function Page({ id, lead, children }: { id?: string | undefined; lead?: ReactNode; children: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead
        title={t("embed.title")}
        above={
          id !== undefined && (
            <MoreLink back to={`/${language}/petitions/${id}`}>
              <T id="embed.back" />
            </MoreLink>
          )
        }
      >
        {lead}
      </PageHead>
      {children}
    </div>
  );
}

function NoCard() {
  return (
    <Blank title={<T id="embed.none" />}>
      <p>
        <T id="embed.none.text" />
      </p>
    </Blank>
  );
}

function Configured({ petition }: { petition: Petition }) {
  const t = useT();
  const format = useFormat();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [size, setSize] = useState<CardSize>("medium");
  const title = format.pick(petition.title);
  if (!isPublic(petition.state) || petition.state === "REJECTED")
    return (
      <Page id={petition.id}>
        <NoCard />
      </Page>
    );
  const { width, height } = cardSizes[size];
  const cardTitle = pick(petition.title, language).text;
  const code = embedCode(petition.id, language, size, cardTitle);
  return (
    <Page
      id={petition.id}
      lead={
        <>
          <p className="lead" lang={title.lang}>
            {title.text}
          </p>
          <p>
            <T id="embed.lead" />
          </p>
        </>
      }
    >
      <div className="stack stack-roomy">
        <TextPart id="size" title={<T id="embed.size" />}>
          <Pick
            label={t("embed.size")}
            options={sizes.map((each) => ({ value: each, label: <T id={`embed.size.${each}`} /> }))}
            value={size}
            onChange={setSize}
          />
        </TextPart>
        <TextPart id="language" title={<T id="embed.language" />}>
          <Pick
            label={t("embed.language")}
            options={languages.map((each) => ({ value: each, label: languageNames[each], lang: each }))}
            value={language}
            onChange={setLanguage}
          />
        </TextPart>
        <TextPart id="preview" title={<T id="embed.preview" />}>
          <iframe
            className="embed-card"
            style={vars({ "--w": `${width}px`, "--h": `${height}px` })}
            src={cardAddress(petition.id, language, size)}
            title={cardTitle}
          />
        </TextPart>
        <TextPart id="code" title={<T id="embed.code" />}>
          <p>
            <T id="embed.code.how" />
          </p>
          <p className="embed-code">{code}</p>
          <ButtonRow>
            <CopyButton text={code} action="embed.copy" />
          </ButtonRow>
          <p className="note">
            <T id="embed.oembed" />
          </p>
        </TextPart>
      </div>
    </Page>
  );
}
