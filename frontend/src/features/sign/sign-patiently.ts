import type { Answer } from "~/api/client";
import type { Problem } from "~/api/problem";

// A lost answer is asked for again soon; the server knows the nonce and counts nothing twice.
const pausesSeconds = [1, 3];
const longestWaitSeconds = 30;

export interface Patience<Data> {
  /** Sends the signature; always with the same nonce. */
  send: () => Promise<Answer<Data>>;
  pause: (seconds: number) => Promise<void>;
  /** Told before each pause, so that the person knows why it takes time. */
  onPause: (because: Problem, seconds: number) => void;
}

/** Signs, and tries again by itself where only the line or the crowd is in the way. */
export async function signPatiently<Data>({ send, pause, onPause }: Patience<Data>): Promise<Answer<Data>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await send();
    const usual = pausesSeconds[attempt];
    if (!answer.problem || usual === undefined || !mayPass(answer.problem)) return answer;
    const seconds = Math.max(usual, answer.problem.retryAfterSeconds ?? 0);
    if (seconds > longestWaitSeconds) return answer;
    onPause(answer.problem, seconds);
    await pause(seconds);
  }
}

function mayPass({ status }: Problem): boolean {
  return [0, 429, 502, 503, 504].includes(status);
}
