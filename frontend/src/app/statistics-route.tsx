import { PlatformTotals } from "~/features/home/platform-figures";
import { StatisticsPage } from "~/features/statistics/statistics-page";

/** The statistics, which begin with the figures of the home page. */
export function StatisticsRoute() {
  return <StatisticsPage totals={<PlatformTotals />} />;
}
