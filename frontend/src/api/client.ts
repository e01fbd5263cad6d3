import createClient, { type Middleware } from "openapi-fetch";
import type { Language } from "~/i18n/language";
import { deviceCheck } from "./device-check";
import { offlineProblem, type Problem, problemOf } from "./problem";
import type { paths } from "./schema";

const challengeHeader = "X-Undeu-Challenge";

let language: Language = "kk";

/** Titles and details of problems come in this language. */
export function speak(wanted: Language): void {
  language = wanted;
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", language);
    // A page of another site cannot send this header without asking first, so a forged request does not carry it.
    if (!["GET", "HEAD"].includes(request.method)) request.headers.set("X-Undeu", "1");
    return request;
  },
};

/**
 * Under load the server asks whoever changes something to solve a challenge first. That happens here, and the same
 * request goes out once more; nobody above learns of it.
 */
async function send(request: Request): Promise<Response> {
  const again = request.method === "GET" ? undefined : request.clone();
  // Looked up at each call, so that a test can put its own in place.
  const response = await globalThis.fetch(request);
  const address = response.headers.get(challengeHeader);
  if (!again || response.status !== 403 || address === null) return response;
  const solution = await deviceCheck.during(async () => {
    const { solved } = await import("./challenge");
    return solved(new URL(address, window.location.origin));
  });
  if (solution === undefined) return response;
  again.headers.set(challengeHeader, solution);
  return globalThis.fetch(again);
}

/** Typed by the OpenAPI of the backend. Wrap calls in `ask` or `dataOf`. */
export const client = createClient<paths>({
  // A full address, as Request outside of a browser (in tests) takes no other.
  baseUrl: window.location.origin,
  fetch: send,
});
client.use(headers);

export type Answer<Data> =
  | { readonly data: Data; readonly problem?: undefined }
  | { readonly data?: undefined; readonly problem: Problem };

interface Exchange<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** Data or a problem; never throws for what the server or the line did. */
export async function ask<Data>(call: Promise<Exchange<Data>>): Promise<Answer<Data>> {
  let exchange: Exchange<Data>;
  try {
    exchange = await call;
  } catch (cause) {
    // fetch rejects with TypeError when no answer came; an abort is the caller's own wish.
    if (cause instanceof TypeError) return { problem: offlineProblem() };
    throw cause;
  }
  if (!exchange.response.ok) return { problem: problemOf(exchange.response, exchange.error) };
  return { data: exchange.data as Data };
}

/** For `queryFn` and `mutationFn`: the data, or the problem thrown, which is then `query.error`. */
export async function dataOf<Data>(call: Promise<Exchange<Data>>): Promise<Data> {
  const answer = await ask(call);
  if (answer.problem) throw answer.problem;
  return answer.data;
}
