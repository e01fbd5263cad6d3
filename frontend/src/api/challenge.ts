import solverAddress from "./challenge-solver?worker&url";
import type { Challenge } from "./find-number";
import { startWorker } from "./worker";

/** Fetches a challenge and solves it. Undefined when this device cannot; then the refusal stands. */
export async function solved(address: URL): Promise<string | undefined> {
  const answer = await globalThis.fetch(new Request(address));
  if (!answer.ok) return undefined;
  const challenge = (await answer.json()) as Challenge;
  const number = await solve(challenge);
  if (number === undefined) return undefined;
  const { algorithm, challenge: hash, salt, signature } = challenge;
  return btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }));
}

function solve(challenge: Challenge): Promise<number | undefined> {
  return new Promise((resolve) => {
    const solver = startWorker(solverAddress);
    const end = (number: number | null) => {
      solver.terminate();
      resolve(number ?? undefined);
    };
    solver.onmessage = ({ data }: MessageEvent<number | null>) => end(data);
    solver.onerror = () => end(null);
    solver.postMessage(challenge);
  });
}
