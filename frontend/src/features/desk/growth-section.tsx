import { useState } from "react";
import { collects, type Petition } from "~/api/petition";
import { Failure } from "~/design/blank";
import { type ChartPoint, chartPoints, thinned } from "~/design/chart-scale";
import { Disclosure } from "~/design/disclosure";
import { type BandPoint, GrowthChart } from "~/design/growth-chart";
import { Pick } from "~/design/pick";
import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Forecast, useGrowth } from "./desk";
import { ForecastWords } from "./forecast-words";

type Step = "hour" | "day";

// Fewer say nothing that the count does not.
const fewest = 2;
const hoursShown = 72;
const dayMillis = 24 * 3_600_000;
const tableRows = 24;

/** How the count grew, by hour and by day, and between what it may go on. */
export function GrowthSection({
  petition,
  forecast,
}: {
  petition: Petition;
  forecast: Forecast | null | undefined;
}) {
  const t = useT();
  const [step, setStep] = useState<Step>("day");
  const { data, error, isFetching, refetch } = useGrowth(petition.id, step, true);
  const all = chartPoints(data ?? [], new Date());
  const points = step === "hour" ? lastHours(all) : all;
  return (
    <section className="stack" aria-labelledby="growth">
      <h2 id="growth">
        <T id="desk.growth" />
      </h2>
      <Pick
        label={t("desk.growth.step")}
        options={[
          { value: "day", label: <T id="desk.growth.byDay" /> },
          { value: "hour", label: <T id="desk.growth.byHour" /> },
        ]}
        value={step}
        onChange={setStep}
      />
      {!data && error && (
        <Failure
          title={t("desk.growth.failed")}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {data && points.length < fewest && (
        <p>
          <T id="desk.growth.none" />
        </p>
      )}
      {points.length >= fewest && (
        <Growth
          points={points}
          step={step}
          goals={petition.thresholds}
          band={step === "day" ? bandOf(forecast) : []}
        />
      )}
      {collects(petition.state) && <ForecastWords forecast={forecast} />}
    </section>
  );
}

function Growth({
  points,
  step,
  goals,
  band,
}: {
  points: readonly ChartPoint[];
  step: Step;
  goals: Petition["thresholds"];
  band: readonly BandPoint[];
}) {
  const t = useT();
  const format = useFormat();
  const when = (at: Date) => (step === "hour" ? format.instant(at, "short") : format.day(at, "short"));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  // Hours of several days say nothing without their day, and both do not fit.
  const withinDay = step === "hour" && last.at.getTime() - first.at.getTime() <= dayMillis;
  return (
    <>
      <figure className="stack stack-near">
        <GrowthChart
          points={points}
          band={band}
          goals={goals}
          label={t("desk.growth.label", {
            from: when(first.at),
            first: first.inForce,
            to: when(last.at),
            last: last.inForce,
          })}
          goalText={(goal) => <T id="desk.growth.goal" values={{ ...goal }} />}
          thousandsText={(count) => <T id="desk.growth.thousands" values={{ count }} />}
          dateText={(date) => (withinDay ? format.time(date) : format.day(date, "tiny"))}
        />
        <figcaption className="note">
          <T id={step === "hour" ? "desk.growth.note.hour" : "desk.growth.note.day"} />
          {band.length > 0 && (
            <>
              {" "}
              <T id="desk.growth.note.band" />
            </>
          )}
        </figcaption>
      </figure>
      <Disclosure summary={<T id="desk.growth.asTable" />}>
        <Table
          caption={<T id="desk.growth" />}
          captionHidden
          compact
          columns={[
            { key: "when", name: t("desk.growth.when"), value: (point: ChartPoint) => when(point.at) },
            {
              key: "count",
              name: t("desk.growth.count"),
              value: (point: ChartPoint) => format.number(point.inForce),
              numeric: true,
            },
          ]}
          items={thinned(points, tableRows)}
          keyOf={(point) => point.at.toISOString()}
        />
        {band.length > 0 && (
          <Table
            caption={<T id="desk.forecast" />}
            compact
            columns={[
              {
                key: "when",
                name: t("desk.growth.when"),
                value: (point: BandPoint) => format.day(point.at, "short"),
              },
              {
                key: "low",
                name: t("desk.forecast.low"),
                value: (point: BandPoint) => format.number(point.low),
                numeric: true,
              },
              {
                key: "high",
                name: t("desk.forecast.high"),
                value: (point: BandPoint) => format.number(point.high),
                numeric: true,
              },
            ]}
            items={thinned(band, tableRows / 2)}
            keyOf={(point) => point.at.toISOString()}
          />
        )}
      </Disclosure>
    </>
  );
}

function lastHours(points: readonly ChartPoint[]): ChartPoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const since = last.at.getTime() - hoursShown * 3_600_000;
  return points.filter(({ at }) => at.getTime() >= since);
}

/** At the end of each day in Almaty. */
function bandOf(forecast: Forecast | null | undefined): BandPoint[] {
  return (forecast?.band ?? []).map(({ on, low, high }) => ({
    at: new Date(Date.parse(`${on}T23:59:59+05:00`)),
    low,
    high,
  }));
}
