import { useJurisdictions } from "~/api/reference";
import { isoDay } from "~/i18n/dates";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Burst } from "./queries";
import { minutesOf } from "./rule";

/** What sticks out and against what, in a sentence. */
export function BurstWords({ burst }: { burst: Burst }) {
  const format = useFormat();
  const places = useJurisdictions().data;
  const share = format.percent(burst.signatures / Math.max(1, burst.ofAll), 0);
  const usualShare = burst.usualShare ?? undefined;
  switch (burst.kind) {
    case "MINUTE":
      return (
        <T
          id="invalidation.burst.MINUTE"
          values={{
            count: burst.signatures,
            minutes: minutesOf(burst),
            usual: format.number(burst.usualPerMinute ?? 0, { maximumFractionDigits: 2 }),
          }}
        />
      );
    case "REGION":
      return (
        <T
          id="invalidation.burst.REGION"
          values={{
            count: burst.signatures,
            all: burst.ofAll,
            share,
            region: <Localized key="region" text={places?.get(burst.region)?.name} />,
            usual: format.percent(usualShare ?? 0, 1),
          }}
        />
      );
    case "ORIGIN":
      return (
        <T
          id="invalidation.burst.ORIGIN"
          values={{
            count: burst.signatures,
            all: burst.ofAll,
            share,
            block: burst.block ?? "",
            known: usualShare === undefined ? "no" : "yes",
            usual: format.percent(usualShare ?? 0, 1),
          }}
        />
      );
  }
}

/** When it was. */
export function BurstTime({ burst: { from, to } }: { burst: Pick<Burst, "from" | "to"> }) {
  const format = useFormat();
  return (
    <T
      id="invalidation.span"
      values={{
        from: format.instant(from, "short"),
        to: isoDay(from) === isoDay(to) ? format.time(to) : format.instant(to, "short"),
      }}
    />
  );
}
