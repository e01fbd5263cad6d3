import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { createServer, type Server } from "node:http";

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** The header for unsubscribing in one click, without its brackets. */
  unsubscribe: string;
}

export interface Mailbox {
  /** The settings of a product that sends its mail here. */
  settings: Record<string, string>;
  /** Where tests ask for what arrived: a GET tells it as JSON. */
  address: string;
  stop: () => Promise<void>;
}

/** A mail server that takes everything and hands nothing on. */
export async function startMailbox(): Promise<Mailbox> {
  const arrived: Mail[] = [];
  const receiver = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, { envelope }, callback) => {
      simpleParser(stream).then(
        ({ subject, text, html, headerLines }) => {
          const unsubscribe = headerLines.find(({ key }) => key === "list-unsubscribe")?.line ?? "";
          arrived.push({
            to: envelope.rcptTo.map(({ address }) => address),
            subject: subject ?? "",
            text: text ?? "",
            html: typeof html === "string" ? html : "",
            unsubscribe: /<([^>]*)>/.exec(unsubscribe.replaceAll(/\s/g, ""))?.[1] ?? "",
          });
          callback();
        },
        (cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause))),
      );
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    receiver.on("error", reject);
    const server = receiver.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  const desk: Server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(arrived));
  });
  await new Promise<void>((listening) => desk.listen(0, "127.0.0.1", listening));
  return {
    settings: {
      UNDEU_MAIL_HOST: "127.0.0.1",
      UNDEU_MAIL_PORT: String(port),
      UNDEU_MAIL_SECURITY: "NONE",
      UNDEU_MAIL_FROM: "petitions@undeu.example",
      // Nobody in a browser waits a minute for what could come in the same mail.
      UNDEU_NOTICES_SETTLING: "1s",
      UNDEU_NOTICES_DELAY: "1s",
    },
    address: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    stop: async () => {
      desk.close();
      await new Promise<void>((closed) => receiver.close(closed));
    },
  };
}

/** The latest mail to an address whose subject says this; waits for it. */
export async function mailTo(mailbox: string, to: string, subject: RegExp): Promise<Mail> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const mails = (await (await fetch(mailbox)).json()) as Mail[];
    const found = mails.findLast((mail) => mail.to.includes(to) && subject.test(mail.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${to} whose subject says ${subject.source}.`);
}

/** The path of a link of a mail, with what stands behind its #; the product may run elsewhere than it says. */
export function pathIn(mail: Mail, part: string): string {
  const link = /https?:\/\/\S+/g;
  const found = (mail.text.match(link) ?? []).find((each) => each.includes(part));
  if (found === undefined) throw new Error(`No link to ${part} in\n${mail.text}`);
  const { pathname, hash } = new URL(found);
  return pathname + hash;
}
