import { checkLog } from "~/event-log/check-log";
import { Fault } from "~/event-log/fault";
import { LogReader } from "~/event-log/log-reader";
import type { Told, Work } from "./check-work";

// In a worker of its own, so that the page stays alive while a whole log is read; and it ends when the page ends it.
self.onmessage = ({ data }: MessageEvent<Work>) => void check(data);

async function check({ address, petition, given, seen }: Work): Promise<void> {
  const tell = (told: Told) => self.postMessage(told);
  try {
    const outcome = await checkLog(petition, given, seen, new LogReader(address, petition), {
      step: (step) => tell({ is: "step", step }),
      seen: (now) => tell({ is: "seen", seen: now }),
      progress: (done, all) => tell({ is: "progress", done, all }),
    });
    tell({ is: "done", outcome });
  } catch (cause) {
    // The page hears of no rejection in a worker and would wait for ever, as for a file of ours that did not come.
    const { code, details } = cause instanceof Fault ? cause : { code: "UNEXPECTED" as const, details: {} };
    tell({ is: "failed", code, details });
    if (!(cause instanceof Fault)) throw cause;
  }
}
