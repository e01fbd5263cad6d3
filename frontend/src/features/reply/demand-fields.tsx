import type { ReactNode } from "react";
import type { AgencyCase } from "~/api/agency-case";
import type { IconName } from "~/design/icon";
import { LocalizedField } from "~/design/localized-field";
import { Pick } from "~/design/pick";
import type { Language } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type DemandReply, type Outcome, outcomeId, outcomes, reasonsId, replyLimits } from "./reply";

const icons: Record<Outcome, IconName> = {
  SATISFIED: "yes",
  PARTLY_SATISFIED: "partly",
  REFUSED: "no",
  NOT_COMPETENT: "elsewhere",
};

/** The decision on one demand and its reasons. */
export function DemandFields({
  demand: { number, text },
  answer,
  languages,
  errorOf,
  onChange,
}: {
  demand: AgencyCase["petition"]["demands"][number];
  answer: DemandReply;
  languages: readonly Language[];
  errorOf: (field: "outcome" | "reasons") => ReactNode;
  onChange: (change: Partial<DemandReply>) => void;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <fieldset className="reply">
      <legend>
        <b>{format.number(number)}</b>
        <span>
          <Localized text={text} />
        </span>
      </legend>
      <Pick
        id={outcomeId(number)}
        label={t("reply.outcomeOf", { number })}
        error={errorOf("outcome")}
        options={outcomes.map((outcome) => ({
          value: outcome,
          icon: icons[outcome],
          label: <T id={`reply.outcome.${outcome}`} />,
        }))}
        value={answer.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <LocalizedField
        id={reasonsId(number)}
        label={<T id="reply.field.reasons" />}
        error={errorOf("reasons")}
        languages={languages}
        value={answer.reasons}
        limit={replyLimits.reasons}
        onChange={(reasons) => onChange({ reasons })}
      />
    </fieldset>
  );
}
