import { useEffect, useRef, useState } from "react";
import { Button } from "~/design/button";
import { Icon } from "~/design/icon";
import { controlId, LocalizedField } from "~/design/localized-field";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { addDemand, changeDemand, type Draft, moveDemand, removeDemand } from "./draft";
import { demandId, type DraftError } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { useLimits } from "./limits";

/** 1 to 10 demands to write, move and take away. */
export function DemandFields({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: readonly DraftError[];
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useT();
  const limits = useLimits();
  const [said, setSaid] = useState("");
  // Where the focus goes when the list has changed.
  const next = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (next.current !== undefined) document.getElementById(next.current)?.focus();
    next.current = undefined;
  }, [draft.demands]);
  const firstControl = (number: number) => controlId(demandId(number), draft.languages[0] ?? "kk");
  const count = draft.demands.length;
  const whole = errors.find(({ field }) => field === "demands");

  const move = (key: string, from: number, by: -1 | 1) => {
    const to = from + by;
    if (to < 1 || to > count) return;
    // The button moves with its demand; at the end of the list only the other direction is left.
    next.current = `${demandId(to)}-${(by === -1 && to > 1) || to === count ? "up" : "down"}`;
    onChange((before) => moveDemand(before, key, by));
    setSaid(t("start.demand.moved", { from, to }));
  };
  const remove = (key: string, number: number) => {
    next.current = firstControl(Math.min(number, count - 1));
    onChange((before) => removeDemand(before, key));
    setSaid(t("start.demand.removed", { number }));
  };

  return (
    <section className="stack" aria-labelledby="demands-title">
      <div className="stack stack-tight">
        <h2 className="h-small" id="demands-title">
          <T id="start.demands" />
        </h2>
        <p className="note">
          <T id="start.demands.hint" />
        </p>
        {whole && (
          <p className="error">
            <Icon name="warning" />
            <span>
              <DraftErrorText error={whole} />
            </span>
          </p>
        )}
      </div>
      <ol className="demand-fields plain">
        {draft.demands.map((demand, index) => {
          const number = index + 1;
          const error = errors.find((each) => each.field === "demand" && each.number === number);
          return (
            <li key={demand.key}>
              <LocalizedField
                id={demandId(number)}
                label={<T id="start.demand" values={{ number }} />}
                error={error && <DraftErrorText error={error} />}
                errorIn={error?.language}
                languages={draft.languages}
                value={demand.text}
                limit={limits.demand}
                rows={2}
                onChange={(text) => onChange((before) => changeDemand(before, demand.key, text))}
              />
              {count > 1 && (
                <p className="demand-tools">
                  {number > 1 && (
                    <Button
                      kind="quiet"
                      id={`${demandId(number)}-up`}
                      aria-label={t("start.demand.upName", { number })}
                      onClick={() => move(demand.key, number, -1)}
                    >
                      <T id="start.demand.up" />
                    </Button>
                  )}
                  {number < count && (
                    <Button
                      kind="quiet"
                      id={`${demandId(number)}-down`}
                      aria-label={t("start.demand.downName", { number })}
                      onClick={() => move(demand.key, number, 1)}
                    >
                      <T id="start.demand.down" />
                    </Button>
                  )}
                  <Button
                    kind="quiet"
                    icon="bin"
                    aria-label={t("start.demand.removeName", { number })}
                    onClick={() => remove(demand.key, number)}
                  >
                    <T id="start.demand.remove" />
                  </Button>
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {count < limits.demands ? (
        <p>
          <Button
            kind="second"
            icon="plus"
            onClick={() => {
              next.current = firstControl(count + 1);
              onChange((before) => addDemand(before, limits.demands));
            }}
          >
            <T id="start.demand.add" />
          </Button>
        </p>
      ) : (
        <p className="note">
          <T id="start.demand.enough" values={{ limit: limits.demands }} />
        </p>
      )}
      <p role="status" className="hidden-visually">
        {said}
      </p>
    </section>
  );
}
