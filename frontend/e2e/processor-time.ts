import type { Browser } from "playwright-core";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";

/** What of a trace of Chromium is read here; times in µs. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** When it began and how long it took by the clock of its thread, which stands still while the thread waits for a processor. */
  tts?: number;
  tdur?: number;
}

type Task = Required<TraceEvent>;

/**
 * Lets each task of a trace last as long as it kept a processor busy. On a machine that does other things too, the rest is
 * waiting, which says something of the machine only: with ten others on two cores a task lasts three times as long.
 */
export function inProcessorTime<E extends TraceEvent>(events: readonly E[]): E[] {
  const threads = new Map<string, E[]>();
  for (const event of events) {
    const thread = `${event.pid}/${event.tid}`;
    const others = threads.get(thread);
    if (others) others.push(event);
    else threads.set(thread, [event]);
  }
  return [...threads.values()].flatMap((thread) => {
    const tasks = (thread as readonly TraceEvent[]).filter(isTask).sort((one, other) => one.ts - other.ts);
    let next = 0;
    let task: Task | undefined;
    return [...thread]
      .sort((one, other) => one.ts - other.ts)
      .map((event) => {
        for (let later = tasks[next]; later && later.ts <= event.ts; later = tasks[++next])
          if (!task || later.ts >= task.ts + task.dur) task = later;
        return task && event.ts < task.ts + task.dur ? shortened(event, task) : event;
      });
  });
}

function isTask(event: TraceEvent): event is Task {
  return event.name.endsWith("RunTask") && event.tdur !== undefined && event.tts !== undefined && !!event.dur;
}

/** Inside a task everything keeps its place by the clock of the thread. */
function shortened<E extends TraceEvent>(event: E, task: Task): E {
  const share = Math.min(1, task.tdur / task.dur);
  const after = event.tts === undefined ? (event.ts - task.ts) * share : event.tts - task.tts;
  const moved = { ...event, ts: task.ts + Math.min(Math.max(0, after), task.tdur) };
  if (event.dur !== undefined) moved.dur = event.tdur ?? event.dur * share;
  return moved;
}

/**
 * Lighthouse's benchmark of this machine, without what the browser waited for a processor; a fast desktop has 1500 or more.
 * Takes a second of the processor.
 */
export async function benchmarkIndex(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const clocks = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { thread: value("ThreadTime"), wall: value("Timestamp") };
  };
  const before = await clocks();
  const index = await page.evaluate<number>(`(${pageFunctions.computeBenchmarkIndex.toString()})()`);
  const after = await clocks();
  await page.close();
  return (index * (after.wall - before.wall)) / (after.thread - before.thread);
}
