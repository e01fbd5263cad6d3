import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Forecast } from "./desk";

/** Between which numbers and days it may go on; never one of them. */
export function ForecastWords({ forecast }: { forecast: Forecast | null | undefined }) {
  const format = useFormat();
  const { threshold, end, endsOn } = forecast ?? {};
  return (
    <div className="stack stack-near">
      <h3>
        <T id="desk.forecast" />
      </h3>
      {!forecast && (
        <p>
          <T id="desk.forecast.unlisted" />
        </p>
      )}
      {forecast?.tooEarly && (
        <p>
          <T
            id="desk.forecast.tooEarly"
            values={{ days: forecast.daysNeeded, signatures: forecast.signaturesNeeded, have: forecast.days }}
          />
        </p>
      )}
      {end && endsOn && (
        <p>
          <T
            id="desk.forecast.end"
            values={{
              day: format.day(endsOn, "short", "until"),
              low: rounded(end.low),
              high: rounded(end.high),
            }}
          />
        </p>
      )}
      {threshold && (
        <p>
          <T
            id={`desk.forecast.threshold.${threshold.chance}`}
            values={{
              required: threshold.required,
              earliest: threshold.earliestOn ? format.day(threshold.earliestOn, "short") : "",
              latest: threshold.latestOn ? format.day(threshold.latestOn, "short") : "",
            }}
          />
        </p>
      )}
      {end && (
        <Disclosure summary={<T id="desk.forecast.how" />}>
          <p className="small">
            <T id="desk.forecast.how.text" values={{ days: forecast?.days ?? 0 }} />
          </p>
        </Disclosure>
      )}
    </div>
  );
}

/** To two places that count: more would sound surer than it is. */
export function rounded(count: number): number {
  if (count < 100) return count;
  const power = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.round(count / power) * power;
}
