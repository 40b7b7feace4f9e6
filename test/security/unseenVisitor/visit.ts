import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { foundIn, type Trace, tracesOfAddress, tracesOfText } from "#test/support/addressTraces.ts";
import { hiddenIn, wholeForm } from "#test/support/postboksServer.ts";
import { type Answered, type Visitor, visitorOf } from "#test/support/postboksVisitor.ts";

export const from = "127.83.41.7";
export const behind = "203.0.113.201";
export const browser = "Kanarinett/83.41";
const site = "https://kanarifugl.example/intranett";

/** The visitor, in every shape. */
export const traces: readonly Trace[] = [
  ...tracesOfAddress(from),
  ...tracesOfAddress(behind),
  ...tracesOfText("browser", browser),
  ...tracesOfText("page they come from", "kanarifugl.example"),
];
/** Everything that is looked for, in one piece, between bytes of other things. */
export const planted = Buffer.concat(traces.flatMap(({ bytes }) => [Buffer.from(" - "), bytes]));
/** Names of the shapes. */
export const names = traces.map(({ name }) => name);

/** Somebody at that address, whose browser and proxy tell all that they can. */
export function reporterAt(port: number): Visitor {
  const always = {
    "user-agent": browser,
    referer: site,
    "x-forwarded-for": behind,
    "x-real-ip": behind,
    forwarded: `for=${behind}`,
    "x-client-ip": behind,
    "sec-ch-ua": browser,
  };
  return visitorOf({ port, from, always });
}

/** Sends a report with a file, keeps its code, reads it, writes more with a file, errs in every way, and gives what was answered. */
export async function wholeVisit(visitor: Visitor): Promise<{ readonly code: string; readonly answers: readonly Answered[] }> {
  const answers: Answered[] = [];
  const seen = async (answer: Promise<Answered>) => {
    answers.push(await answer);
    return answer;
  };
  const file = (words: string) => [new Blob([words], { type: "text/plain" })];
  for (const path of ["/nb/", "/nb/new", "/nb/inbox", "/favicon.ico", "/nb/finnes-ikke"]) await seen(visitor.get(path));
  await seen(visitor.post("/nb/form", { kind: "underretning" }));
  const review = await seen(visitor.post("/nb/check", wholeForm));
  const formId = hiddenIn(review.text, "formId");
  const sent = await seen(visitor.postFiles("/nb/send", { ...wholeForm, formId }, file("vedlegget")));
  const code = hiddenIn(sent.text, "code");
  expect(code).toMatch(/^.{20}$/);
  await seen(visitor.post("/nb/keep", { code, kept: "ja" }));
  await seen(visitor.post("/nb/proof", { code }));
  const opened = await seen(visitor.post("/nb/inbox", { code }));
  const version = hiddenIn(opened.text, "version");
  await seen(visitor.postFiles("/nb/message", { code, version, text: "Mer om det." }, file("enda et")));
  // Wrong codes, enough for the log to tell of them, and what no browser sends.
  const wrong = Array.from({ length: 1_001 }, (_, index) => String(index).padStart(20, "0"));
  answers.push(...(await Promise.all(wrong.map((one) => visitor.post("/nb/inbox", { code: one })))));
  await seen(visitor.post("/nb/inbox", { code: `${code.slice(0, 10)}0000000000` }));
  await seen(visitor.send({ method: "POST", path: "/nb/send", headers: { "content-type": "multipart/form-data" }, body: "x" }));
  await seen(visitor.send({ method: "GET", path: "/nb/", headers: { cookie: "x".repeat(20_000) } }));
  await seen(visitor.send({ method: "TRACE", path: "/nb/" }));
  return { code, answers };
}

/** Nothing of the visitor in any answer, and they did come from where they were to. */
export function unseenBy(answers: readonly Answered[]): void {
  expect(new Set(answers.map((answer) => answer.from))).toEqual(new Set([from]));
  const told = answers.flatMap(({ bytes, headers }) => [bytes, Buffer.from(JSON.stringify(headers))]);
  expect(foundIn(told, traces)).toEqual([]);
}

/** Every file under a folder, by its name. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(files.map(async ({ parentPath, name }) => [name, await readFile(join(parentPath, name))] as const)),
  );
}
