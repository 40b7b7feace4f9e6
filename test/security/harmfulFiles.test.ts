import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { canary, jpegFile } from "#test/bot/files/made.ts";
import { docxFile } from "#test/bot/files/madeOffice.ts";
import { pdfFile } from "#test/bot/files/madePdf.ts";
import { traces } from "#test/bot/files/traces.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { hiddenIn, servePostboks, wholeForm } from "#test/support/postboksServer.ts";
import { lars, openPostboksWorld } from "#test/support/postboksWorld.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

// What somebody attaches may be made to harm whoever opens it, or tell more than they know. Tried through the ways that files come in by.

const { kari } = demoPeople;
const bomb = docxFile({ "word/comments.xml": new Uint8Array(100 * 1024 * 1024) });
const blob = (bytes: Uint8Array, type = "application/octet-stream") => new Blob([Uint8Array.from(bytes)], { type });
/** What a reader of PDF would run or open. */
const active = /\/JavaScript|\/JS\b|\/OpenAction|\/Launch|\/AA\b|\/EmbeddedFile/;

async function sent({ office }: OfficeServer): Promise<CaseId> {
  const outcome = await office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

describe("a file that comes with a report in the tab", () => {
  async function attach(server: OfficeServer, id: CaseId, file: Blob) {
    const form = new FormData();
    form.append("files", file, "min fil");
    const headers = { authorization: `Bearer ${await server.tokenOf(kari)}` };
    const answer = await fetch(`${server.address}/api/reports/${id}/files`, { method: "POST", body: form, headers });
    return { status: answer.status, body: await answer.json() };
  }

  it("is refused with why where it is a zip bomb, and the report is as it was and takes the next one", async () => {
    const server = await serveOffice();
    const id = await sent(server);
    expect(await attach(server, id, blob(bomb))).toEqual({
      status: 422,
      body: expect.objectContaining({ error: "file_refused", code: "expands-too-much" }),
    });
    expect(await server.office.store.read.filesOf(id)).toEqual([]);
    expect((await attach(server, id, blob(Buffer.from("mer"), "text/plain"))).status).toBe(200);
    expect(await server.office.store.read.filesOf(id)).toHaveLength(1);
  });

  it("comes to its handler without script and without where it was taken", async () => {
    const server = await serveOffice();
    const id = await sent(server);
    expect(pdfFile().toString("latin1")).toMatch(active);
    expect(jpegFile().includes("GPS")).toBe(true);
    for (const file of [pdfFile(), jpegFile()]) expect((await attach(server, id, blob(file))).status).toBe(200);
    const who = { personId: demoPeople.lars };
    const found = await server.office.desk.readReport(who, id);
    const version = found.kind === "done" ? found.value.version : 0;
    await server.office.desk.runReportCommand(who, id, version, { type: "DeclareHabilitet", answer: "habil", reason: null });
    const headers = { authorization: `Bearer ${await server.tokenOf(demoPeople.lars)}` };
    const stored = await server.office.store.read.filesOf(id);
    expect(stored.map(({ type }) => type).toSorted()).toEqual(["jpeg", "pdf"]);
    for (const { id: fileId } of stored) {
      const answer = await fetch(`${server.address}/api/reports/${id}/files/${fileId}`, { headers });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, answer.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="vedlegg-\d\.(pdf|jpg)"$/);
      expect(bytes.toString("latin1")).not.toMatch(active);
      expect([traces(bytes, canary), bytes.includes("GPS")]).toEqual([[], false]);
    }
  });
});

describe("a file that comes with a report on the anonymous page", () => {
  it("is refused in words where it is a zip bomb, and everything that was written is in the form again", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const page = await client.postFiles("/nb/send", wholeForm, [blob(bomb)]);
    expect(page.status).toBe(400);
    expect(page.text).toContain("blir for stor når den pakkes ut");
    for (const field of ["what", "whom", "when", "where"] as const) expect(hiddenIn(page.text, field)).toBe(wholeForm[field]);
    expect(await world.reports()).toEqual([]);
    const code = hiddenIn((await client.postFiles("/nb/send", wholeForm, [])).text, "code");
    expect(code).toMatch(/^.{20}$/);
  });

  it("is kept without script and without where it was taken", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const sentPage = await client.postFiles("/nb/send", wholeForm, [blob(pdfFile()), blob(jpegFile())]);
    const code = hiddenIn(sentPage.text, "code");
    const [report] = await world.reports();
    await world.handle(report?.number ?? "", lars, { type: "DeclareHabilitet", answer: "habil", reason: null });
    const opened = await client.post("/nb/inbox", { code });
    const ids = [...opened.text.matchAll(/name="fileId" value="([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(ids).toHaveLength(2);
    for (const fileId of ids) {
      const { bytes, status } = await client.post("/nb/file", { code, fileId });
      expect(status).toBe(200);
      expect(bytes.toString("latin1")).not.toMatch(active);
      expect([traces(bytes, canary), bytes.includes("GPS")]).toEqual([[], false]);
    }
  });
});
