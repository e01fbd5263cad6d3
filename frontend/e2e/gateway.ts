import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What stands before the product in a real house, and what happens there: it fails, and it gets a new build. */
export interface Gateway {
  /** By which the product is reached, without a slash at the end. */
  address: string;
  /** Answers everything with a status of its own, except for some paths; with null, it hands everything on again. */
  fail: (status: number | null, except?: RegExp) => void;
  /** From now on a next build is there: its first script is another file, and marks the page with `data-build`. */
  deploy: () => Promise<{ before: string; after: string }>;
  close: () => Promise<void>;
}

const firstScript = /\/assets\/(index-[\w-]{8})\.js/;
const ofNextBuild = "index-NextOne2";

function without(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

export async function openGateway(to: string): Promise<Gateway> {
  let failing: number | null = null;
  let working: RegExp | undefined;
  let before: string | undefined;
  const { hostname, port } = new URL(to);

  const server = createServer((asked, answer) => {
    if (failing === null || working?.test(asked.url ?? "")) void handOn(asked, answer);
    else answer.writeHead(failing, { "Content-Type": "text/plain" }).end("Bad gateway");
  });

  async function handOn(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const isNext = before !== undefined && asked.url === `/assets/${ofNextBuild}.js`;
    // What is read and changed here must come whole and plain.
    const headers = without(asked.headers, ["accept-encoding", "if-none-match", "if-modified-since"]);
    const path = isNext ? `/assets/${before}.js` : asked.url;
    const handed = request({ hostname, port, path, method: asked.method, headers });
    handed.on("error", () => answer.destroy());
    answer.on("close", () => handed.destroy());
    asked.pipe(handed);
    const [got] = (await once(handed, "response").catch(() => [])) as [IncomingMessage?];
    if (!got) return;
    const type = got.headers["content-type"] ?? "";
    const isChanged =
      before !== undefined && (isNext || type.startsWith("text/html") || asked.url === "/sw.js");
    if (!isChanged) {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.on("error", () => answer.destroy());
      got.pipe(answer);
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of got) parts.push(part as Buffer);
    let text = Buffer.concat(parts)
      .toString()
      .replaceAll(before ?? "", ofNextBuild);
    if (isNext) text += '\ndocument.documentElement.dataset.build = "next";';
    if (asked.url === "/sw.js") text = text.replace(/const build = "\w+"/, 'const build = "next"');
    const stale = ["content-length", "transfer-encoding", "etag", "last-modified"];
    answer.writeHead(got.statusCode ?? 502, without(got.headers, stale)).end(text);
  }

  server.listen(0, "localhost");
  await once(server, "listening");
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    fail: (status, except) => {
      failing = status;
      working = except;
    },
    deploy: async () => {
      const page = await (await fetch(`${to}/kk`)).text();
      const [, name] = firstScript.exec(page) ?? [];
      if (name === undefined) throw new Error("The page has no first script.");
      before = name;
      return { before: `/assets/${name}.js`, after: `/assets/${ofNextBuild}.js` };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
