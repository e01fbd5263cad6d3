import { type ReactNode } from "react";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { classNames } from "./class-names";
import { Mark } from "./mark";
import { share, vars } from "./style-vars";

export interface Rung {
  tier: number;
  required: number;
  reached: boolean;
  /** Who gets the petition, short: "to the akimat". */
  label?: ReactNode;
}

// The words under a mark nearer to an end than this would stick out of the box.
const nearTheStart = 0.15;
const nearTheEnd = 0.8;

/** Progress to every threshold; gold where it is reached, which it stays even if signatures are withdrawn. */
export function Ladder({ inForce, rungs }: { inForce: number; rungs: readonly Rung[] }) {
  return <Rungs inForce={inForce} rungs={rungs} />;
}

/** The same without words, for lists: only the next threshold, or the last one when all are reached. */
export function LadderSmall({ inForce, rungs }: { inForce: number; rungs: readonly Rung[] }) {
  const next = rungs.find((rung) => !rung.reached) ?? rungs.at(-1);
  return next ? <Rungs inForce={inForce} rungs={[next]} small /> : null;
}

function Rungs({
  inForce,
  rungs,
  small = false,
}: {
  inForce: number;
  rungs: readonly Rung[];
  small?: boolean | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const top = rungs.at(-1)?.required ?? 0;
  const scale = Math.max(top, inForce, 1);
  return (
    <div className={classNames("ladder", small && "ladder-small")}>
      <div
        className="ladder-track"
        role="meter"
        aria-label={t("design.ladder.label", { top })}
        aria-valuemin={0}
        aria-valuemax={scale}
        aria-valuenow={inForce}
        aria-valuetext={t("design.ladder.value", { inForce, top })}
      >
        <div className="ladder-fill" style={vars({ "--at": share(inForce, scale) })} />
      </div>
      {rungs.map((rung) => {
        const at = rung.required / scale;
        return (
          <div
            key={rung.tier}
            className={classNames(
              "rung",
              rung.reached && "rung-reached",
              at === 1 ? "rung-last" : at > nearTheEnd && "rung-end",
              at < nearTheStart && "rung-start",
            )}
            style={vars({ "--at": share(rung.required, scale) })}
          >
            <span className="rung-mark">
              <Mark />
            </span>
            {!small && (
              <span className="rung-text">
                <b>{format.number(rung.required)}</b>
                {rung.label}
                {rung.reached && (
                  <span className="hidden-visually">
                    <T id="design.ladder.reached" />
                  </span>
                )}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Count, ladder and a sentence, as in lists. */
export function Mini({
  inForce,
  rungs,
  children,
}: {
  inForce: number;
  rungs: readonly Rung[];
  /** "2 017 more and it goes to the akimat". */
  children?: ReactNode;
}) {
  const format = useFormat();
  const next = rungs.find((rung) => !rung.reached) ?? rungs.at(-1);
  return (
    <div className="mini">
      <div className="mini-top">
        <b>{format.number(inForce)}</b>
        {next && <span>{format.number(next.required)}</span>}
      </div>
      <LadderSmall inForce={inForce} rungs={rungs} />
      {children && <p className="mini-say">{children}</p>}
    </div>
  );
}

/** The number that counts, largest on the page. */
export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{children}</span>;
}
