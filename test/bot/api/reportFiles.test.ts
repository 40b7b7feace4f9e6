import { randomUUID } from "node:crypto";
import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { HandlerDetail, ReportDetail, ReporterDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { fileLimits } from "#domain/vedlegg/fileLimits.ts";
import { given } from "#test/support/cycleCourse.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { aKlage, aVarsel } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, vera, hilde, berit, astrid, ante, elias } = demoPeople;
/** Everybody whom Kari's klage about Ante is not for. */
const others = { solveig, vera, hilde, berit, astrid, ante, elias, arkiv: demoPersonId(21) };
const habil: ReportCommandInput = { type: "DeclareHabilitet", answer: "habil", reason: null };
const canary = "Kanarifugl-7Q2 synger";
const note = (content = canary) => new Blob([content], { type: "text/plain" });

type Sending = { readonly text?: string; readonly version?: number; readonly files: readonly Blob[] };

/** Sends a message with files as the tab does. */
async function send(server: OfficeServer, by: PersonId, id: string, { text, version, files }: Sending) {
  const form = new FormData();
  if (version !== undefined) form.append("version", String(version));
  if (text !== undefined) form.append("text", text);
  for (const file of files) form.append("fil", file, "Karis notat.txt");
  const headers = { authorization: `Bearer ${await server.tokenOf(by)}` };
  const answer = await fetch(`${server.address}/api/reports/${id}/files`, { method: "POST", headers, body: form });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const fetched = (server: OfficeServer, by: PersonId, id: string, file: string) =>
  server.ask("GET", `/api/reports/${id}/files/${file}`, by);

async function act(server: OfficeServer, by: PersonId, id: CaseId, command: ReportCommandInput) {
  const { version } = await read<ReportDetail>(server, by, id);
  return server.office.desk.runReportCommand({ personId: by }, id, version, command);
}

async function read<Detail extends ReportDetail>(server: OfficeServer, by: PersonId, id: CaseId): Promise<Detail> {
  return given(await server.office.desk.readReport({ personId: by }, id)) as Detail;
}

/** A klage of Kari's that Lars handles. */
async function handled(server: OfficeServer): Promise<CaseId> {
  const sent = given(await server.office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() }));
  await act(server, lars, sent.id, habil);
  return sent.id;
}

describe("files from those who handle a report", () => {
  it("go with the words of a message, cleaned and sealed, and the reporter sees and downloads them", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    const { version } = await read<HandlerDetail>(server, lars, id);
    const answer = await send(server, lars, id, { text: "Her er referatet.", version, files: [note(), note("Side to")] });
    expect(answer.status).toBe(200);
    const own = await read<ReporterDetail>(server, kari, id);
    expect(own.messages).toMatchObject([{ from: "mottaker", text: "Her er referatet.", files: 2 }]);
    const messageId = own.messages[0]?.messageId;
    expect(own.files).toMatchObject([
      { name: "vedlegg-1.txt", messageId },
      { name: "vedlegg-2.txt", messageId },
    ]);
    const [first] = own.files;
    const kept = await fetched(server, kari, id, first?.id ?? "");
    expect([kept.status, kept.text, kept.headers["x-content-type-options"]]).toEqual([200, canary, "nosniff"]);
    for (const secret of ["Kanarifugl", "referatet", "Karis notat"]) {
      expect(await databaseText(server.office.dataDir)).not.toContain(secret);
      expect(JSON.stringify(server.log)).not.toContain(secret);
    }
  });

  it.each(Object.entries(others))(
    "are neither sent nor read by who has no access, and no such report looks the same: %s",
    async (_, other) => {
      const server = await serveOffice();
      const id = await handled(server);
      await send(server, lars, id, { files: [note()] });
      const { files } = await read<HandlerDetail>(server, lars, id);
      const file = files[0]?.id ?? "";
      expect(await fetched(server, other, id, file)).toMatchObject({ status: 404 });
      expect((await fetched(server, other, id, file)).text).toBe((await fetched(server, other, v4(), file)).text);
      const tried = await send(server, other, id, { text: "Hei", files: [note()] });
      expect(tried).toEqual(await send(server, other, v4(), { text: "Hei", files: [note()] }));
      expect(tried.status).toBe(404);
      expect((await read<HandlerDetail>(server, lars, id)).messages).toHaveLength(1);
    },
  );

  it("VA-03 are refused before the handler has said that they are habil, who may not read them either", async () => {
    const server = await serveOffice();
    const sent = given(await server.office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() }));
    await send(server, kari, sent.id, { files: [note()] });
    const own = await read<ReporterDetail>(server, kari, sent.id);
    expect(await fetched(server, lars, sent.id, own.files[0]?.id ?? "")).toMatchObject({ status: 404 });
    const tried = await send(server, lars, sent.id, { text: "Hei", files: [note()] });
    expect(tried).toMatchObject({ status: 422, body: { refusals: [{ rule: "VA-03", code: "HABILITET_FIRST" }] } });
    expect((await read<ReporterDetail>(server, kari, sent.id)).files).toHaveLength(1);
  });

  it("VA-05 are read by the adviser who helps, who answers the reporter neither with words nor with files", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    await act(server, lars, id, { type: "Acknowledge", text: null });
    given(await act(server, lars, id, { type: "AskHelp", wanted: true, adviserId: hilde }));
    await act(server, hilde, id, habil);
    await send(server, lars, id, { files: [note()] });
    const { files } = await read<HandlerDetail>(server, hilde, id);
    expect(await fetched(server, hilde, id, files[0]?.id ?? "")).toMatchObject({ status: 200, text: canary });
    const tried = await send(server, hilde, id, { text: "Hei", files: [note()] });
    expect(tried).toMatchObject({ status: 422, body: { refusals: [{ code: "NOT_THIS_HANDLER" }] } });
  });

  it("VA-03 are out of reach for a handler who has stepped back", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    await send(server, lars, id, { files: [note()] });
    const { files } = await read<ReporterDetail>(server, kari, id);
    await act(server, lars, id, { type: "StepBack", reason: null });
    expect(await fetched(server, lars, id, files[0]?.id ?? "")).toMatchObject({ status: 404 });
    expect((await send(server, lars, id, { files: [note()] })).status).toBe(404);
  });

  it("are sent whole or not at all: one that is refused is named by its place, and neither words nor the others are kept", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    const program = new Blob([new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03])]);
    const answer = await send(server, lars, id, { text: "Se her.", files: [note(), program] });
    expect(answer).toEqual({ status: 422, body: { error: "file_refused", code: "unknown-type", file: 2 } });
    const large = new Blob([new Uint8Array(fileLimits.fileBytes + 1)]);
    expect((await send(server, lars, id, { text: "Se her.", files: [large] })).body).toEqual({
      error: "file_refused",
      code: "file-too-large",
      limit: fileLimits.fileBytes,
      file: 1,
    });
    const many = Array.from({ length: fileLimits.files + 1 }, () => note());
    expect((await send(server, lars, id, { files: many })).body).toMatchObject({
      code: "too-many-files",
      limit: fileLimits.files,
    });
    const own = await read<ReporterDetail>(server, kari, id);
    expect([own.messages, own.files]).toEqual([[], []]);
  });

  it("take words up to the longest message, and tell of longer ones beside their field", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    for (const length of [20_001, 150_000]) {
      const tried = await send(server, lars, id, { text: "x".repeat(length), files: [note()] });
      const refusals = [{ rule: null, code: "REPORT_TEXT_TOO_LONG", field: "text", length, max: 20_000 }];
      expect(tried).toEqual({ status: 422, body: { error: "refused", refusals } });
    }
    expect((await send(server, lars, id, { text: "x".repeat(20_000), files: [note()] })).status).toBe(200);
    for (const version of [0, -1, 1.5, Number.NaN])
      expect((await send(server, lars, id, { version, files: [note()] })).status).toBe(400);
    expect((await send(server, lars, id, { text: "Bare ord", files: [] })).status).toBe(400);
  });

  it("sent twice since the answer was lost are one message", async () => {
    const server = await serveOffice();
    const id = await handled(server);
    const { version } = await read<HandlerDetail>(server, lars, id);
    const sending = { text: "Her er referatet.", version, files: [note()] };
    expect((await send(server, lars, id, sending)).status).toBe(200);
    const again = await send(server, lars, id, sending);
    expect(again).toMatchObject({
      status: 409,
      body: { error: "stale", current: { messages: [{ text: "Her er referatet." }] } },
    });
    expect((await read<HandlerDetail>(server, lars, id)).files).toHaveLength(1);
  });
});

describe("files of a report without a name", () => {
  it("VA-30 from those who handle it are seen and downloaded with the code, each with the message that it came with", async () => {
    const server = await serveOffice();
    const desk = createPostboksDesk(server.office.context);
    const file = { type: "text", bytes: Buffer.from("fra den som meldte") } as const;
    const report = { formId: randomUUID(), language: "nb", answers: aVarsel(), relatedCode: null, files: [file, file] } as const;
    const sent = await desk.send(report);
    if (sent.kind !== "sent") throw new Error(sent.kind);
    const id = report.formId as CaseId;
    // Seen when its day is over.
    server.office.clock.date = addDays(server.office.clock.date, 1);
    await act(server, astrid, id, habil);
    expect((await send(server, astrid, id, { text: "Kjenner du igjen denne?", files: [note()] })).status).toBe(200);
    const before = await desk.open(sent.code, "nb");
    const more = { type: "SendMessage", text: "Ja, og denne." } as const;
    given(await desk.command(sent.code, "nb", before?.version ?? 0, more, [file]));
    const own = await desk.open(sent.code, "nb");
    const [answer, addition] = own?.messages ?? [];
    const came = own?.files.map(({ name, messageId }) => [name, messageId]);
    expect(came).toEqual([
      ["vedlegg-1.txt", null],
      ["vedlegg-2.txt", null],
      ["vedlegg-3.txt", answer?.messageId],
      ["vedlegg-4.txt", addition?.messageId],
    ]);
    const theirs = await desk.file(sent.code, own?.files[2]?.id ?? "");
    expect([theirs?.name, theirs && Buffer.from(theirs.bytes).toString()]).toEqual(["vedlegg-3.txt", canary]);
    expect(await desk.file("0".repeat(20), own?.files[2]?.id ?? "")).toBeUndefined();
  });
});
