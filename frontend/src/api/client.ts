import createClient, { type Middleware } from "openapi-fetch";
import type { Language } from "~/i18n/language";
import { offlineProblem, type Problem, problemOf } from "./problem";
import type { paths } from "./schema";

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

/** Typed by the OpenAPI of the backend. Wrap calls in `ask` or `dataOf`. */
export const client = createClient<paths>({
  // A full address, as Request outside of a browser (in tests) takes no other.
  baseUrl: window.location.origin,
  // Looked up at each call, so that a test can put its own in place.
  fetch: (request) => globalThis.fetch(request),
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
