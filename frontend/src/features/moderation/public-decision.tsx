import { CatalogueContext } from "~/i18n/context";
import { type Language, languageNames } from "~/i18n/language";
import { Catalogue } from "~/i18n/messages";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Decision } from "./decision";
import kk from "./messages.kk.json";
import ru from "./messages.ru.json";
import { type ReasonCode, withholdsText } from "./queue";

type Verdict = "PUBLISH" | "REJECT" | "STOP" | "UPHOLD" | "OVERTURN";

interface Said {
  verdict: Verdict | undefined;
  reasonCode?: ReasonCode | undefined;
  legalBasis: Decision["legalBasis"];
  explanation: Decision["explanation"];
  highestLevel?: boolean | undefined;
}

// The public reads in both languages of the state, whatever the language of the desk.
const catalogues = {
  kk: new Catalogue("kk", kk),
  ru: new Catalogue("ru", ru),
} as const;

/** What everybody will read, in both languages of the state, before it is so. */
export function PublicDecision({ decision }: { decision: Said }) {
  const { verdict } = decision;
  if (!verdict) return null;
  return (
    <section className="preview">
      <h3 className="small">
        <T id="moderation.public" />
      </h3>
      {(["kk", "ru"] as const).map((language) => (
        <CatalogueContext key={language} value={catalogues[language]}>
          <InLanguage language={language} verdict={verdict} said={decision} />
        </CatalogueContext>
      ))}
      {decision.verdict === "REJECT" && decision.reasonCode && (
        <p className="note">
          <T
            id={withholdsText(decision.reasonCode) ? "moderation.public.withheld" : "moderation.public.shown"}
          />
        </p>
      )}
      {(decision.verdict === "PUBLISH" || decision.verdict === "OVERTURN") && (
        <p className="note">
          <T id="moderation.public.next" />
        </p>
      )}
    </section>
  );
}

function InLanguage({ language, verdict, said }: { language: "kk" | "ru"; verdict: Verdict; said: Said }) {
  const format = useFormat();
  const { reasonCode, legalBasis, explanation, highestLevel } = said;
  return (
    <div className="stack stack-tight" lang={language}>
      <h4 className="note">{languageNames[language]}</h4>
      <p className="small">
        <b>
          <T id={`moderation.public.${verdict}`} values={{ day: format.day(new Date()) }} />
        </b>
        {reasonCode && verdict === "REJECT" && (
          <>
            {" "}
            <T id={`moderation.reason.${reasonCode}`} />.
          </>
        )}
      </p>
      {verdict !== "PUBLISH" && hasAny(explanation) && (
        <p className="small pre">
          <Words text={explanation[language]} />
        </p>
      )}
      {verdict !== "PUBLISH" && hasAny(legalBasis) && (
        <p className="note pre">
          <T id="moderation.public.basis" /> <Words text={legalBasis[language]} />
        </p>
      )}
      {(verdict === "PUBLISH" || verdict === "OVERTURN") && highestLevel && (
        <p className="small">
          <T id="moderation.public.level" />
        </p>
      )}
    </div>
  );
}

/** Where a text is missing in a language, its readers see the other one. */
function Words({ text }: { text: string }) {
  return text.trim() === "" ? (
    <i>
      <T id="moderation.public.missing" />
    </i>
  ) : (
    text.trim()
  );
}

function hasAny(texts: Readonly<Record<Language, string>>): boolean {
  return Object.values(texts).some((text) => text.trim() !== "");
}
