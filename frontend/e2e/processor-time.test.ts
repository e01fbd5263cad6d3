import { describe, expect, it } from "vitest";
import { inProcessorTime, type TraceEvent } from "./processor-time";

const event = (name: string, ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  pid: 1,
  tid: 1,
  ts,
  ...more,
});

describe("a trace in the time of the processor", () => {
  it("lets tasks last as long as they kept the processor busy, with everything in its place inside", () => {
    const trace = [
      event("RunTask", 1_000, { dur: 900, tts: 50, tdur: 300 }),
      // Begins when the thread had waited 500 already, and waits 100 more.
      event("Layout", 1_600, { dur: 200, tts: 150, tdur: 100 }),
      event("firstContentfulPaint", 1_450),
      event("RunTask", 2_000, { dur: 10, tts: 350, tdur: 10 }),
    ];
    expect(inProcessorTime(trace)).toEqual([
      event("RunTask", 1_000, { dur: 300, tts: 50, tdur: 300 }),
      // Without a time of the thread its share of the task counts.
      event("firstContentfulPaint", 1_150),
      event("Layout", 1_100, { dur: 100, tts: 150, tdur: 100 }),
      event("RunTask", 2_000, { dur: 10, tts: 350, tdur: 10 }),
    ]);
  });

  it("leaves alone what is in no task, and what other threads do meanwhile", () => {
    const trace = [
      event("RunTask", 1_000, { dur: 900, tts: 50, tdur: 300 }),
      event("Paint", 1_900, { dur: 5, tts: 400, tdur: 5 }),
      event("Decode", 1_600, { tid: 2, dur: 200, tts: 150, tdur: 100 }),
    ];
    const found = inProcessorTime(trace);
    expect(found).toContainEqual(trace[1]);
    expect(found).toContainEqual(trace[2]);
  });
});
