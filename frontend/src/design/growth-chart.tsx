import type { ReactNode } from "react";
import { useFormat } from "~/i18n/use-format";
import { type ChartPoint, goalsInSight, ticksUpTo } from "./chart-scale";

const width = 1000;
const height = 300;

export interface Goal {
  tier: number;
  required: number;
}

/** Between which numbers the count may go on. */
export interface BandPoint {
  at: Date;
  low: number;
  high: number;
}

/** A count over time as a line, with thresholds, and with a band where it may go on. It never stands without its table. */
export function GrowthChart({
  points,
  band = [],
  goals,
  label,
  goalText,
  thousandsText,
  dateText,
}: {
  /** At least one, the oldest first. */
  points: readonly ChartPoint[];
  band?: readonly BandPoint[] | undefined;
  goals: readonly Goal[];
  /** What a screen reader says of the picture. */
  label: string;
  goalText: (goal: Goal) => ReactNode;
  thousandsText: (count: number) => ReactNode;
  /** What two of them share is said once. */
  dateText: (date: Date) => string;
}) {
  const format = useFormat();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const highest = Math.max(...points.map(({ inForce }) => inForce), ...band.map(({ high }) => high), 1);
  const inSight = goalsInSight(goals, highest);
  const top = Math.max(highest, ...inSight.map(({ required }) => required)) * 1.1;
  const from = first.at.getTime();
  const span = Math.max(1, (band.at(-1)?.at ?? last.at).getTime() - from);
  const x = (at: Date) => ((at.getTime() - from) / span) * width;
  const y = (count: number) => height - (count / top) * height;
  const line = path(points.map(({ at, inForce }) => [x(at), y(inForce)]));
  const end = round(x(last.at));
  const ticks = ticksUpTo(top);
  const dates = [0, 1 / 3, 2 / 3, 1].map((share) => new Date(from + share * span));
  return (
    <div className="chart">
      <div className="chart-plot">
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
          <path className="area" d={`${line}L${end} ${height}L0 ${height}Z`} />
          {ticks.map((tick) => (
            <line key={tick} className="rule" x1="0" x2={width} y1={round(y(tick))} y2={round(y(tick))} />
          ))}
          {band.length > 0 && (
            <path
              className="band"
              d={`${path([
                [x(last.at), y(last.inForce)],
                ...band.map(({ at, high }): Spot => [x(at), y(high)]),
                ...band.toReversed().map(({ at, low }): Spot => [x(at), y(low)]),
              ])}Z`}
            />
          )}
          {inSight.map(({ tier, required }) => (
            <line
              key={tier}
              className="goal"
              x1="0"
              x2={width}
              y1={round(y(required))}
              y2={round(y(required))}
            />
          ))}
          <path className="line" d={line} />
        </svg>
        {inSight.map(({ tier, required }) => (
          <span key={tier} className="chart-goal" style={{ top: percent(y(required), height) }}>
            {goalText({ tier, required })}
          </span>
        ))}
        <i
          className="chart-dot"
          aria-hidden="true"
          style={{ left: percent(x(last.at), width), top: percent(y(last.inForce), height) }}
        />
      </div>
      <div className="chart-y" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ top: percent(y(tick), height) }}>
            {tick >= 10_000 && tick % 1000 === 0 ? thousandsText(tick / 1000) : format.number(tick)}
          </span>
        ))}
      </div>
      <div className="chart-x" aria-hidden="true">
        {dates.map(dateText).map(
          (text, index, texts) =>
            text !== texts[index - 1] && (
              <span key={index} style={{ left: percent(index, dates.length - 1) }}>
                {text}
              </span>
            ),
        )}
      </div>
    </div>
  );
}

type Spot = readonly [x: number, y: number];

function path(spots: readonly Spot[]): string {
  return spots.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function percent(value: number, whole: number): string {
  return `${Math.round((value / whole) * 1000) / 10}%`;
}
