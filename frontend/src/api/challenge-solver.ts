import { type Challenge, findNumber } from "./find-number";

// In a worker of its own, so that the page stays alive meanwhile.
self.onmessage = ({ data }: MessageEvent<Challenge>) => self.postMessage(findNumber(data) ?? null);
