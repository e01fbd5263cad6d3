import { afterEach, describe, expect, it, vi } from "vitest";
import {
  fetching,
  invalidates,
  MadeLog,
  type MadeEvent,
  type MadeReceipt,
  petition,
  signs,
  withdraws,
} from "~/testing/made-log";
import { checkLog, type Outcome, type Seen, type Step } from "./check-log";
import { Fault } from "./fault";
import { LogReader } from "./log-reader";
import { given } from "./receipt";

afterEach(() => vi.unstubAllGlobals());

const events: MadeEvent[] = [
  ...Array.from({ length: 600 }, (_, person) => signs(person)),
  withdraws(5),
  invalidates(300),
  signs(700),
];
const log = new MadeLog(events);
const text = (receipt: MadeReceipt) => JSON.stringify(receipt);

interface Checked {
  outcome: Outcome | undefined;
  fault: Fault | undefined;
  steps: Step[];
  asked: string[];
  seen: Seen | undefined;
}

const checkpoint = `${petition}/checkpoint`;
const head = `/log/${checkpoint}`;
const tallyOf = `/api/v1/petitions/${petition}/tally`;
const json = (value: object) => Buffer.from(JSON.stringify(value));

/** Answers that follow each other at an address, the last one for ever; a number is a status. */
type InTurn = Record<string, readonly (Buffer | number)[]>;

async function check(
  texts: string[],
  files = log.files(),
  { seen, of = petition, inTurn = {} }: { seen?: Seen | undefined; of?: string; inTurn?: InTurn } = {},
): Promise<Checked> {
  const { fetch: serve, asked } = fetching(files);
  const fetch: typeof globalThis.fetch = async (input) => {
    const served = await serve(input);
    const path = asked.at(-1) ?? "";
    const turns = inTurn[path];
    if (!turns) return served;
    const turn = turns[Math.min(asked.filter((each) => each === path).length, turns.length) - 1];
    return typeof turn === "number"
      ? new Response("", { status: turn })
      : new Response(new Uint8Array(turn ?? []));
  };
  const reader = new LogReader("", of, { fetch, pause: () => Promise.resolve() });
  const checked: Checked = { outcome: undefined, fault: undefined, steps: [], asked, seen: undefined };
  try {
    checked.outcome = await checkLog(of, given(texts), seen, reader, {
      step: (step) => void checked.steps.push(step),
      seen: (now) => void (checked.seen = now),
      progress: () => undefined,
    });
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    checked.fault = cause;
  }
  return checked;
}

const names = ({ steps }: Checked) => steps.map(({ step }) => step);

function changed(
  path: string,
  change: (content: Buffer) => Buffer | string,
  files = log.files(),
): typeof files {
  const full = `/log/${path}`;
  const before = files.get(full);
  if (!before) throw new Error(`there is no ${full}`);
  return new Map(files).set(full, Buffer.from(change(Buffer.from(before))));
}

function flipped(at: number) {
  return (content: Buffer) => {
    content[at] = (content[at] ?? 0) ^ 1;
    return content;
  };
}

function otherLetter(at: number) {
  return (content: Buffer) => {
    content[at] = content[at] === 65 ? 66 : 65;
    return content;
  };
}

describe("A log that is as it should be", () => {
  it("gives the published count", async () => {
    const { outcome, fault, seen } = await check([]);
    expect(fault).toBeUndefined();
    expect(outcome?.counts).toEqual({ signed: 601, withdrawn: 1, invalidated: 1, inForce: 599, void: 0 });
    expect(seen).toEqual({ key: log.vkey(), note: log.checkpoint() });
  });

  it("holds a receipt, with its proof inside, beside, or without one", async () => {
    const receipt = log.receipt(17);
    for (const texts of [
      [text(receipt)],
      [text(receipt), log.proof(17)],
      [log.proof(17, 100), `\uFEFF${text(receipt).replaceAll("\n", "\r\n")}`],
      [JSON.stringify({ ...receipt, proof: log.proof(17, 256) })],
    ]) {
      const checked = await check(texts);
      expect(checked.fault).toBeUndefined();
      expect(checked.outcome?.mine).toMatchObject({ index: 17, end: undefined });
      expect(names(checked).includes("proof")).toBe(
        texts.length === 2 || texts[0]?.includes("tlog-proof") === true,
      );
    }
  });

  it("shows a proof without a receipt", async () => {
    const checked = await check([log.proof(17)]);
    expect(checked.fault).toBeUndefined();
    expect(names(checked)).toEqual(["checkpoint", "root", "proof", "place", "count"]);
  });

  it("tells of a receipt that was withdrawn or invalidated", async () => {
    expect((await check([text(log.receipt(5))])).outcome?.mine?.end).toEqual({
      kind: "withdraw",
      index: 600,
    });
    expect((await check([text(log.receipt(300))])).outcome?.mine?.end).toEqual({
      kind: "invalidate",
      index: 601,
      reason: "AUTOMATED_SIGNING",
    });
  });

  it("is compared once a count that a cache kept has its events", async () => {
    const old = json(log.tally(601));
    const { fault, outcome, asked } = await check([], log.files(), {
      inTurn: { [tallyOf]: [old, old, json(log.tally())] },
    });
    expect(fault).toBeUndefined();
    expect(outcome?.published).toEqual(log.tally());
    expect(asked.filter((path) => path === tallyOf)).toHaveLength(3);
  });

  it("is compared with a count that is newer than its first head, event by event", async () => {
    const heads = [log.checkpoint(600), log.checkpoint(600), log.checkpoint()].map((note) =>
      Buffer.from(note),
    );
    const { fault, outcome, seen, steps } = await check([text(log.receipt(17))], log.files(), {
      inTurn: { [head]: heads, [tallyOf]: [json(log.tally(602))] },
    });
    expect(fault).toBeUndefined();
    expect(outcome?.published).toEqual(log.tally(602));
    expect(outcome?.counts.inForce).toBe(599);
    expect(seen?.note).toBe(log.checkpoint());
    expect(steps.map(({ step }) => step)).toEqual([
      "receipt",
      "checkpoint",
      "newer",
      "root",
      "place",
      "count",
    ]);
  });

  it("is checked to its end where the platform cannot be asked for the count, which is then not called right", async () => {
    for (const status of [500, 503, 429]) {
      const checked = await check([text(log.receipt(17))], log.files(), { inTurn: { [tallyOf]: [status] } });
      expect(checked.fault).toBeUndefined();
      expect(checked.outcome?.published).toBeUndefined();
      expect(checked.outcome?.counts.inForce).toBe(599);
      expect(checked.outcome?.mine).toMatchObject({ index: 17, end: undefined });
      expect(names(checked)).toEqual(["receipt", "checkpoint", "root", "place"]);
    }
  });

  it("is followed from what was seen before, at any size", async () => {
    for (const size of [1, 2, 255, 256, 257, 512, 602, 603]) {
      const { fault, steps } = await check([], log.files(), {
        seen: { key: log.vkey(), note: log.checkpoint(size) },
      });
      expect(fault).toBeUndefined();
      expect(steps).toContainEqual({ step: "extends", before: size });
    }
  });

  it("is read from whole tiles where the partial ones are gone already", async () => {
    const longer = new MadeLog([...events, ...Array.from({ length: 400 }, (_, n) => signs(1000 + n))]);
    const files = longer.files();
    files.set(`/log/${petition}/checkpoint`, Buffer.from(log.checkpoint()));
    files.set(`/api/v1/petitions/${petition}/tally`, Buffer.from(JSON.stringify(log.tally())));
    expect((await check([], files)).fault).toBeUndefined();
  });

  it("is asked the same whatever receipt is checked", async () => {
    const asked = await Promise.all(
      [[], [text(log.receipt(3))], [text(log.receipt(599))], [text(log.receipt(3)), log.proof(3, 40)]].map(
        async (texts) => (await check(texts)).asked,
      ),
    );
    for (const each of asked) expect(each).toEqual(asked[0]);
    const secrets = [log.receipt(3).nonce, log.receipt(3).tag, log.receipt(3).commitment];
    for (const secret of secrets) expect(asked.flat().join("\n")).not.toContain(secret);
  });

  it("is verified by the library where the browser knows no Ed25519", async () => {
    vi.stubGlobal("crypto", {});
    expect((await check([text(log.receipt(17)), log.proof(17)])).fault).toBeUndefined();
    expect((await check([], changed(checkpoint, flipped(-3 + log.checkpoint().length)))).fault?.code).toBe(
      "CHECKPOINT_UNSIGNED",
    );
  });
});

describe("A receipt that is not as it should be is refused, each time with the reason", () => {
  const receipt = log.receipt(17);
  const other = log.receipt(18);
  const proof = log.proof(17);
  const cases: [string, string[], string][] = [
    ["no receipt at all", ["hello"], "RECEIPT_UNREADABLE"],
    ["broken JSON", ["{"], "RECEIPT_UNREADABLE"],
    ["a field is missing", [JSON.stringify({ ...receipt, nonce: undefined })], "RECEIPT_INCOMPLETE"],
    ["a field is too short", [text({ ...receipt, tag: "abcd" })], "RECEIPT_INCOMPLETE"],
    ["a place that is none", [text({ ...receipt, eventIndex: -1 })], "RECEIPT_INCOMPLETE"],
    ["another petition", [text({ ...receipt, petition: "0000000000" })], "RECEIPT_OF_OTHER_PETITION"],
    ["another nonce", [text({ ...receipt, nonce: other.nonce })], "COMMITMENT_DIFFERS"],
    ["another tag", [text({ ...receipt, tag: other.tag })], "COMMITMENT_DIFFERS"],
    ["another commitment", [text({ ...receipt, commitment: other.commitment })], "COMMITMENT_DIFFERS"],
    ["another place", [text({ ...receipt, eventIndex: 18 })], "NOT_IN_LOG"],
    ["the place of a withdrawal", [text({ ...receipt, eventIndex: 600 })], "NOT_IN_LOG"],
    ["a place that the log has not reached", [text({ ...receipt, eventIndex: 603 })], "NOT_YET_LOGGED"],
    ["the proof of somebody else", [text(receipt), log.proof(18)], "PROOF_OF_OTHER_ENTRY"],
    [
      "a proof with another path",
      [text(receipt), proof.replace(/\n[^\n]{44}\n/, `\n${"A".repeat(43)}=\n`)],
      "PROOF_WRONG",
    ],
    [
      "a proof without its path",
      [text(receipt), proof.replaceAll(/\n[^\n]{44}(?=\n)/g, "")],
      "PROOF_UNSIGNED",
    ],
    ["a proof cut short", [text(receipt), proof.slice(0, 200)], "PROOF_UNREADABLE"],
    ["a proof with another size", [text(receipt), proof.replace("\n603\n", "\n604\n")], "PROOF_UNSIGNED"],
    ["a proof of another key", [text(receipt), new MadeLog(events, "another").proof(17)], "PROOF_UNSIGNED"],
    [
      "a proof of another petition",
      [text(receipt), proof.replace(`log/${petition}`, "log/0000000000")],
      "PROOF_OF_OTHER_PETITION",
    ],
    [
      "a proof of a log that was signed and then hidden",
      [text(receipt), new MadeLog(events.slice(0, 400).with(0, signs(9999))).proof(17)],
      "PROOF_OF_OTHER_PAST",
    ],
  ];
  it.each(cases)("%s", async (_what, texts, code) => {
    let found: string | undefined;
    try {
      found = (await check(texts)).fault?.code;
    } catch (cause) {
      found = cause instanceof Fault ? cause.code : String(cause);
    }
    expect(found).toBe(code);
  });
});

describe("A log that is not as it should be is found out, each time with the reason", () => {
  const longer = new MadeLog([...events, signs(9998)]);
  const rewritten = new MadeLog(events.with(3, signs(9999)));
  const seenOf = (of: MadeLog, size?: number): Seen => ({ key: of.vkey(), note: of.checkpoint(size) });
  const tallied = (tally: object) => new Map(log.files()).set(tallyOf, json(tally));
  const without = (...paths: string[]) => new Map([...log.files()].filter(([path]) => !paths.includes(path)));
  const cases: [string, Map<string, Buffer>, Seen | undefined, string][] = [
    [
      "a letter of an entry",
      changed(`${petition}/tile/entries/000`, otherLetter(60)),
      undefined,
      "ROOT_DIFFERS",
    ],
    [
      "a bit of an entry's name",
      changed(`${petition}/tile/entries/001`, flipped(8)),
      undefined,
      "ENTRY_UNREADABLE",
    ],
    [
      "a bit of a length",
      changed(`${petition}/tile/entries/001`, flipped(1)),
      undefined,
      "ENTRIES_UNREADABLE",
    ],
    [
      "a bundle cut short",
      changed(`${petition}/tile/entries/000`, (all) => all.subarray(0, 900)),
      undefined,
      "ENTRIES_UNREADABLE",
    ],
    ["another event", rewritten.files().set(head, Buffer.from(log.checkpoint())), undefined, "ROOT_DIFFERS"],
    [
      "the size",
      changed(checkpoint, (note) => note.toString().replace("\n603\n", "\n602\n")),
      undefined,
      "CHECKPOINT_UNSIGNED",
    ],
    [
      "the root",
      changed(checkpoint, (note) => note.toString().replace(/\n\w/, "\nA")),
      undefined,
      "CHECKPOINT_UNSIGNED",
    ],
    [
      "the signature",
      changed(checkpoint, flipped(-3 + Buffer.from(log.checkpoint()).length)),
      undefined,
      "CHECKPOINT_UNSIGNED",
    ],
    ["the key", changed("vkey", () => new MadeLog([], "another").vkey()), undefined, "CHECKPOINT_UNSIGNED"],
    ["a damaged key", changed("vkey", flipped(30)), undefined, "KEY_UNREADABLE"],
    ["the key since the last time", log.files(), seenOf(new MadeLog(events, "another")), "KEY_CHANGED"],
    [
      "the head of another log",
      changed(checkpoint, () => log.note(`undeu.example/log/0000000000\n1\n${"A".repeat(43)}=\n`)),
      undefined,
      "CHECKPOINT_OF_OTHER_LOG",
    ],
    [
      "a head that is none",
      changed(checkpoint, () => log.note("hello\n")),
      undefined,
      "CHECKPOINT_UNREADABLE",
    ],
    ["fewer events than the last time", log.files(), seenOf(longer), "LOG_SHRANK"],
    ["another past than the last time", rewritten.files(), seenOf(log, 500), "LOG_REWRITTEN"],
    ["another past of the same length", rewritten.files(), seenOf(log), "LOG_REWRITTEN"],
    [
      "a bit of a tile, as the past is compared",
      changed(`${petition}/tile/0/001`, flipped(7)),
      seenOf(log, 300),
      "LOG_REWRITTEN",
    ],
    [
      "one signature more in the count",
      tallied({ ...log.tally(), signed: 602, inForce: 600, withdrawn: 0 }),
      undefined,
      "TALLY_DIFFERS",
    ],
    ["a sum that does not add up", tallied({ ...log.tally(), inForce: 601 }), undefined, "TALLY_DIFFERS"],
    [
      "a count of events that nobody published",
      tallied({ ...log.tally(), signed: 650, inForce: 648 }),
      undefined,
      "LOG_BEHIND",
    ],
    ["a count of zero", tallied(log.tally(0)), undefined, "TALLY_BEHIND"],
    ["an old count", tallied(log.tally(400)), undefined, "TALLY_BEHIND"],
    ["a count that leaves out the last event", tallied(log.tally(602)), undefined, "TALLY_BEHIND"],
    ["a count that is none", tallied({}), undefined, "TALLY_UNREADABLE"],
    ["a count in words", tallied({ ...log.tally(), inForce: "599" }), undefined, "TALLY_UNREADABLE"],
    [
      "fewer than no withdrawals",
      tallied({ signed: 604, withdrawn: -1, invalidated: 0, inForce: 605 }),
      undefined,
      "TALLY_UNREADABLE",
    ],
    ["fewer than none in force", tallied({ ...log.tally(), inForce: -1 }), undefined, "TALLY_UNREADABLE"],
    [
      "more events than a number can tell",
      tallied({ ...log.tally(), signed: Number.MAX_SAFE_INTEGER, invalidated: Number.MAX_SAFE_INTEGER }),
      undefined,
      "TALLY_UNREADABLE",
    ],
    ["no count beside the log", without(tallyOf), undefined, "TALLY_GONE"],
    ["no log at all", without(head), undefined, "NO_LOG"],
    ["no log where there was one", without(head), seenOf(log), "LOG_GONE"],
    [
      "a note that the key did not sign, though it is the key kept",
      log.files(),
      { key: log.vkey(), note: new MadeLog(events, "another").checkpoint(500) },
      "KEY_CHANGED",
    ],
    [
      "a note that the key did not sign, kept without its key",
      log.files(),
      { note: new MadeLog(events, "another").checkpoint(500) },
      "KEY_CHANGED",
    ],
  ];
  it.each(cases)("%s", async (_what, files, seen, code) => {
    expect((await check([], files, { seen })).fault?.code).toBe(code);
  });

  it("a log that is gone though a proof or a receipt of it is there, with the old head to keep", async () => {
    const gone = await check([log.proof(17, 100)], without(head));
    expect(gone.fault?.code).toBe("LOG_GONE");
    expect(gone.fault?.details["note"]).toBe(log.checkpoint(100));
    expect((await check([text(log.receipt(17))], without(head))).fault?.code).toBe("LOG_GONE");
  });

  it("a count without the event of a receipt, after all that can be said of the log and the receipt", async () => {
    const checked = await check([text(log.receipt(700))], tallied(log.tally(602)));
    expect(checked.fault?.code).toBe("TALLY_BEHIND");
    expect(checked.fault?.details).toMatchObject({ events: 602, logged: 603, note: log.checkpoint() });
    expect(names(checked)).toEqual(["receipt", "checkpoint", "root", "place"]);
  });

  it("a log that is another one when it is asked for again", async () => {
    const heads = [log.checkpoint(600), rewritten.checkpoint()].map((note) => Buffer.from(note));
    const checked = await check([], rewritten.files(), { inTurn: { [head]: heads } });
    expect(checked.fault?.code).toBe("LOG_REWRITTEN");
    expect(checked.seen?.note).toBe(log.checkpoint(600));
  });

  it("what was kept is replaced only when the log follows it", async () => {
    expect((await check([], rewritten.files(), { seen: seenOf(log, 500) })).seen).toBeUndefined();
  });

  it("references to nothing take nothing away", async () => {
    const odd = new MadeLog([
      signs(1),
      withdraws(0),
      withdraws(0),
      invalidates(0),
      withdraws(9),
      withdraws(1),
      signs(2),
    ]);
    const published = (tally: object) => odd.files().set(tallyOf, json(tally));
    const old = published({ signed: 1, withdrawn: 1, invalidated: 0, inForce: 0 });
    expect((await check([], old)).fault?.code).toBe("TALLY_BEHIND");
    // They are no events of a count, so the log is longer than it.
    const right = published({ signed: 2, withdrawn: 1, invalidated: 0, inForce: 1 });
    expect((await check([], right)).outcome?.counts).toEqual({
      signed: 2,
      withdrawn: 1,
      invalidated: 0,
      inForce: 1,
      void: 4,
    });
  });
});
