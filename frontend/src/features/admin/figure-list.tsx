import { Citation } from "~/design/citation";
import { useJurisdictions } from "~/api/reference";
import { Disclosure } from "~/design/disclosure";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { PopulationFigure } from "./queries";
import { Who } from "./who";

/** All figures by place, the latest first; none of them is ever changed. */
export function FigureList({ figures }: { figures: readonly PopulationFigure[] }) {
  const format = useFormat();
  const jurisdictions = useJurisdictions();
  const places = [...new Set(figures.map(({ jurisdiction }) => jurisdiction))];
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures" className="h-small">
        <T id="admin.population.all" />
      </h2>
      <div>
        {places.map((place) => (
          <Disclosure
            key={place}
            summary={atLineStart(format.pick(jurisdictions.data?.get(place)?.name).text)}
          >
            <ul className="plain stack">
              {figures
                .filter(({ jurisdiction }) => jurisdiction === place)
                .map(({ date, population, source, by, at, reason }) => (
                  <li key={date}>
                    <p>
                      <b>{format.number(population)}</b>{" "}
                      <T id="admin.population.on" values={{ day: format.day(date) }} />
                    </p>
                    <p className="note">
                      <Citation text={source} />
                    </p>
                    <Who by={by} at={at} reason={reason} />
                  </li>
                ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
