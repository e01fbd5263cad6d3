import { share, vars } from "~/design/style-vars";
import { useT } from "~/i18n/use-t";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Figures } from "./figures";

/**
 * Answers in time and not in time as one bar for each agency that owed any, all to the same scale. Counts and no percentages: of
 * few cases a share would say too much. Who does not see it has the same numbers in the table.
 */
export function AnswerBars({ agencies }: { agencies: readonly Figures[] }) {
  const t = useT();
  const format = useFormat();
  const judged = agencies.filter(({ timeliness }) => timeliness.answer.judged > 0);
  if (judged.length === 0) return null;
  const most = Math.max(...judged.map(({ timeliness }) => timeliness.answer.judged));
  return (
    <section className="stack" aria-labelledby="answer-bars">
      <h2 id="answer-bars" className="h-small">
        <T id="accountability.bars" />
      </h2>
      <div role="img" aria-label={t("accountability.bars.label")} className="stack">
        <ul className="plain month-key small">
          <li className="month-onTime">
            <i />
            <T id="accountability.month.onTime" />
          </li>
          <li className="month-overdue">
            <i />
            <T id="accountability.bars.late" />
          </li>
        </ul>
        <ul className="plain answer-bars">
          {judged.map(({ agency, timeliness: { answer } }) => {
            const name = format.pick(agency.name);
            return (
              <li key={agency.slug}>
                <span lang={name.lang}>{name.text}</span>
                <span className="answer-bar">
                  <i className="month-onTime" style={vars({ "--share": share(answer.onTime, most) })} />
                  <i
                    className="month-overdue"
                    style={vars({ "--share": share(answer.judged - answer.onTime, most) })}
                  />
                </span>
                <span className="num">
                  <T id="accountability.of" values={{ onTime: answer.onTime, judged: answer.judged }} />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
