import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { v4, v7 } from "uuid";
import { expect, it, onTestFinished } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { reporterKinds } from "#domain/melding/model.ts";
import { foundIn, tracesOfText } from "#test/support/addressTraces.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { blankReportCommands } from "#test/support/reportCommands.ts";
import { personalMessage } from "#test/support/signedActivity.ts";

const { kari, lars, solveig, vera, hilde, gunnhild, astrid, oddvar } = demoPeople;

// One for each field that somebody can write in, so that a find says where it came from.
const canary = (field: string) => `kanari-${field}-8d2f`;

/** An object with a canary in each of these of its fields. */
function planted<Given extends object>(given: Given, where: string, fields: readonly string[]): Given {
  return { ...given, ...Object.fromEntries(fields.map((field) => [field, canary(`${where}-${field}`)])) };
}

const texts = ["what", "more", "when", "where", "witnesses", "sjefReason", "relatedNumber", "firm"];
/** Of every kind of report, its form with something in every text of it, and in the names of those it is about. */
const forms = reporterKinds.map((kind): ReportAnswersInput => {
  const about = [
    { kind: "person", id: demoPeople.ante },
    { kind: "outside", name: canary(`${kind}-outside`), external: true },
    { kind: "group", name: canary(`${kind}-group`) },
  ] as const;
  const rest = { about: "andre", expectsNothing: true, conflict: false, workEnvironment: true, counterparts: about } as const;
  return planted({ ...aKlage(rest), kind }, kind, texts);
});

type Heard = { readonly who: PersonId; readonly path: string; readonly status: number; readonly text: string };

async function plant(server: OfficeServer) {
  const heard: Heard[] = [];
  const ask = async (who: PersonId, method: string, path: string, body?: object | string) => {
    const sent = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
    const { status, text } = await server.ask(method, path, who, sent);
    heard.push({ who, path, status, text });
    return { status, value: status === 200 ? JSON.parse(text) : undefined };
  };
  const connector = await startConnector(server.issuer);
  onTestFinished(() => connector.close());
  const chat = async (who: PersonId, fields: object) => {
    const from = { id: `29:${who}`, name: "Navn", aadObjectId: who };
    const conversation = { id: `a:${who}`, conversationType: "personal", tenantId: undefined };
    const activity = personalMessage(connector.serviceUrl, { id: v7(), from, conversation, ...fields });
    const authorization = `Bearer ${await server.issuer.signChannelToken({ serviceUrl: connector.serviceUrl })}`;
    const answer = await server.ask("POST", "/api/messages", { authorization }, JSON.stringify(activity));
    expect(answer.status).toBe(200);
  };
  const inDialog = (who: PersonId, data: object) =>
    chat(who, { type: "invoke", name: "task/submit", text: undefined, value: { data: { v: cardVersion, ...data } } });

  // Everybody writes to the bot, and is told of what comes.
  for (const who of [kari, lars, solveig, vera, hilde, astrid]) await chat(who, { text: `meld fra ${canary("chat")}` });
  for (const [at, answers] of forms.entries()) {
    await ask(kari, "POST", "/api/reports/preview", { answers });
    const draft = await ask(kari, "POST", "/api/reports/drafts", { id: null, version: 0, answers });
    expect(draft.status).toBe(200);
    const sent = await ask(kari, "POST", "/api/reports", { draftId: draft.value.id, report: { type: "Submit", answers } });
    expect([answers.kind, sent.status]).toEqual([answers.kind, 200]);
    const { id } = sent.value;
    const file = new FormData();
    file.append("files", new Blob([canary("file")], { type: "text/plain" }), canary("fileName"));
    const token = `Bearer ${await server.tokenOf(kari)}`;
    const upload = { method: "POST", body: file, headers: { authorization: token } };
    expect((await fetch(`${server.address}/api/reports/${id}/files`, upload)).status).toBe(200);
    // Every command by everybody who could have a part in it: most are refused, and some are stale.
    const handlers = at === 0 ? [lars, kari] : [lars, kari, astrid, solveig, vera, hilde, gunnhild, oddvar];
    for (const command of blankReportCommands(gunnhild)) {
      const fields = Object.keys(command).filter((field) => ["reason", "text", "what", "more"].includes(field));
      for (const who of handlers) {
        const found = await ask(who, "GET", `/api/reports/${id}`);
        const body = { version: found.value?.version ?? 1, command: planted(command, command.type, fields) };
        await ask(who, "POST", `/api/reports/${id}/commands`, body);
      }
    }
    await ask(lars, "POST", `/api/reports/${id}/commands`, { version: 1, command: { type: canary("type") } });
  }
  await ask(lars, "POST", "/api/reports", {
    draftId: null,
    report: {
      type: "LogOral",
      oral: {
        on: "2021-01-11",
        form: "samtale",
        from: [kari],
        what: canary("oral"),
        counterparts: forms[0]?.counterparts,
        next: null,
      },
    },
  });
  const note = { id: v4(), as: null, unitId: null, text: canary("note"), danger: true };
  expect((await ask(vera, "POST", "/api/notes", note)).status).toBe(200);
  const more = { version: 1, command: { type: "AddToNotat", text: canary("noteMore") } };
  expect((await ask(vera, "POST", `/api/notes/${note.id}/commands`, more)).status).toBe(200);
  expect((await ask(hilde, "POST", `/api/notes/${note.id}/commands`, more)).status).toBe(404);
  for (const path of ["people?q=", "?list=mine&after=", "?list=", "drafts/"]) {
    await ask(kari, "GET", `/api/reports${path.startsWith("?") ? "" : "/"}${path}${canary("query")}`);
  }
  await ask(kari, "POST", "/api/reports", `{"draftId": "${canary("body")}`);
  // The forms of the chat: a step, a search, an answer to a report that is nobody's, an oral approach.
  const klage = { called: "klage", step: "hva", what: canary("dialogWhat"), more: canary("dialogMore") };
  await inDialog(kari, { verb: "report.next", ...klage });
  await inDialog(kari, { verb: "report.search", ...klage, counterpartsSearch: canary("search") });
  await inDialog(kari, { verb: "report.answer", id: v7(), version: 1, text: canary("dialogAnswer") });
  await inDialog(lars, { verb: "report.oralSend", id: v7(), what: canary("dialogOral"), fromSearch: canary("oralSearch") });
  await inDialog(kari, { verb: canary("verb") });
  // What waits for each, on their first page and in the chat.
  for (const who of [kari, lars, solveig, vera, hilde, gunnhild, astrid]) {
    expect((await ask(who, "GET", "/api/start")).status).toBe(200);
    await chat(who, { text: "hva venter på meg" });
  }
  await server.idle();
  return { heard, calls: connector.calls };
}

it("what is written of a report stands in no file, queue, log or message, and in no error that others get", async () => {
  const server = await serveOffice();
  const { heard, calls } = await plant(server);

  // The words are there, and come back to those who may read them.
  const seen = heard.filter(({ status, text }) => status === 200 && text.includes("kanari-"));
  expect(seen.map(({ who }) => who)).toEqual(expect.arrayContaining([kari, lars, vera]));
  for (const field of ["klage-what", "klage-outside", "Acknowledge-text", "AddNote-text"])
    expect([field, seen.some(({ text }) => text.includes(canary(field)))]).toEqual([field, true]);

  const traces = tracesOfText("canary", "kanari-");
  const files = (await readdir(dirname(server.office.dataDir), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["dagsorden.sqlite", "dagsorden.sqlite-wal"]));
  for (const { parentPath, name } of files)
    expect([name, foundIn([await readFile(join(parentPath, name))], traces)]).toEqual([name, []]);

  // The first page says that reports wait, by number, and not a word of them, whoever may read them.
  const first = heard.filter(({ path }) => path === "/api/start");
  expect(first.some(({ text }) => /\d\d-[0-9A-Z]{5}|"kind":"melding"/.test(text))).toBe(true);
  for (const { who, text } of first) expect([who, text.match(/kanari-[\w-]+/)?.[0]]).toEqual([who, undefined]);

  expect(JSON.stringify(server.log)).not.toMatch(/kanari-|Nygård|Moen/);
  // Messages tell of reports, and say nothing of what stands in them.
  expect(calls.filter(({ body }) => /\d\d-[0-9A-Z]{5}/.test(body)).length).toBeGreaterThan(5);
  for (const { path, body } of calls) expect([path, body.match(/kanari-[\w-]+/)?.[0]]).toEqual([path, undefined]);
  // A report that has moved on is shown as it is to those who may read it; nothing else that is no answer holds a word.
  const telling = heard.filter(({ status, text }) => status !== 200 && text.includes("kanari-"));
  expect(telling.filter(({ status, text }) => !(status === 409 && JSON.parse(text).error === "stale"))).toEqual([]);
  for (const status of [400, 404, 422]) expect([status, heard.some((one) => one.status === status)]).toEqual([status, true]);
  for (const { who, text } of heard.filter((one) => [gunnhild, oddvar].includes(one.who as typeof gunnhild)))
    expect([who, text.includes("kanari-")]).toEqual([who, false]);
}, 120_000);
