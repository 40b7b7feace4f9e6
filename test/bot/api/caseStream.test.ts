import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { caseDoes, declaresHabil, did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { type LiveReader, listenAs } from "#test/support/liveReader.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

const { kari, lars, solveig, vera, hilde, ante, amara, elias } = demoPeople;
const canary = "Kanarifugl-7Q2 synger";

type Readers = Readonly<Record<string, LiveReader>>;

/** Everybody's open page, past what it says at first. */
async function listening(server: OfficeServer, people: Readonly<Record<string, PersonId>>): Promise<Readers> {
  const readers: Record<string, LiveReader> = {};
  for (const [name, person] of Object.entries(people)) {
    const reader = await listenAs(server, person);
    await reader.next();
    readers[name] = reader;
  }
  return readers;
}

/** What each was told of cases while something was done: whose versions, up to a word that all hear. */
async function told(
  server: OfficeServer,
  readers: Readers,
  work: () => Promise<unknown>,
): Promise<Record<string, readonly string[]>> {
  await work();
  // Who is told of what is asked for after it was saved.
  await new Promise((resolve) => setTimeout(resolve, 150));
  server.office.changes.publish({ kind: "everything" });
  const heard: Record<string, readonly string[]> = {};
  for (const [name, reader] of Object.entries(readers)) {
    const own: string[] = [];
    for (let one = await reader.next(); one?.message.type !== "all"; one = await reader.next()) {
      if (one === undefined) throw new Error("ended");
      if (one.message.type === "sub-case") own.push(`${one.message.caseId} ${one.message.version}`);
    }
    heard[name] = own;
  }
  return heard;
}

async function begun(): Promise<{ readonly server: OfficeServer; readonly id: CaseId; readonly other: CaseId }> {
  const server = await serveOffice();
  const counterparts = [ante, amara].map((id) => ({ kind: "person", id }) as const);
  const { cases } = await formalised(server.office, { what: canary, counterparts });
  const [id, other] = cases as [CaseId, CaseId];
  return { server, id, other };
}

describe("the stream and cases", () => {
  it("tells of a change whoever sees it, by the version of what they see, and nobody else that anything happened", async () => {
    const { server, id } = await begun();
    await underWay(server.office, id);
    const readers = await listening(server, { kari, lars, solveig, vera, hilde, ante, amara, elias });
    const log: CaseCommandInput = { type: "AddLog", text: canary };
    const own = async (by: PersonId) => `${id} ${(await readCase(server.office, by, id))?.version}`;
    const none = { kari: [], lars: [], solveig: [], vera: [], hilde: [], ante: [], amara: [], elias: [] };
    const unseen = await told(server, readers, () => did(server.office, lars, id, log));
    expect(unseen).toEqual({ ...none, lars: [await own(lars)] });
    const refuses = await told(server, readers, () => did(server.office, ante, id, { type: "RefuseInterview" }));
    expect(refuses).toEqual({ ...none, lars: [await own(lars)], ante: [await own(ante)] });
    for (const [name, reader] of Object.entries(readers))
      for (const secret of ["Kanarifugl", "Nyg", "Sara", "part", kari, lars, ante])
        expect([name, secret, reader.text().includes(secret)]).toEqual([name, secret, false]);
  });

  it("tells those who stand to it of a case that was just opened, and of each of several only its own", async () => {
    const server = await serveOffice();
    const readers = await listening(server, { kari, lars, solveig, ante, amara });
    let cases: readonly CaseId[] = [];
    const heard = await told(server, readers, async () => {
      cases = (await formalised(server.office)).cases;
    });
    const opened = cases.map((id) => `${id} 1`);
    expect(opened.length).toBeGreaterThan(0);
    expect(heard).toEqual({ kari: opened, lars: opened, solveig: [], ante: [], amara: [] });
  });

  it("SB-19 says nothing of one case to the people of another, nor to a party who was not told yet", async () => {
    const { server, id, other } = await begun();
    await underWay(server.office, id);
    const readers = await listening(server, { ante, amara, kari });
    const heard = await told(server, readers, () => did(server.office, lars, other, declaresHabil));
    // Kari is a party in both, and sees that it has come further.
    expect(heard).toMatchObject({ ante: [], amara: [] });
    expect(heard["kari"]?.every((one) => one.startsWith(other))).toBe(true);
    const partyId = (await handled(server.office, lars, other)).parties.find(({ role }) => role === "paaklaget")?.partyId;
    const delays: CaseCommandInput = { type: "DelayInforming", partyId: partyId as never, reason: "Bevis kan bli borte." };
    expect(await told(server, readers, () => did(server.office, lars, other, delays))).toEqual({ ante: [], amara: [], kari: [] });
    const informs: CaseCommandInput = { type: "InformParty", partyId: partyId as never };
    const now = await told(server, readers, () => did(server.office, lars, other, informs));
    expect(now).toMatchObject({ ante: [], amara: [`${other} 2`] });
  });

  it("VA-03 decides at the moment of telling: who has stepped back hears no more, and who takes over hears", async () => {
    const { server, id } = await begun();
    await did(server.office, lars, id, declaresHabil);
    const readers = await listening(server, { lars, solveig });
    const back: CaseCommandInput = { type: "StepBack", reason: null };
    const steps = await told(server, readers, () => caseDoes(server.office, lars, id, back));
    expect(steps["lars"]).toEqual([]);
    expect(steps["solveig"]).toHaveLength(1);
    const takes = await told(server, readers, () => did(server.office, solveig, id, declaresHabil));
    expect(takes["lars"]).toEqual([]);
    expect(takes["solveig"]).toHaveLength(1);
  });

  it("makes up for a break: what a party sees is not hidden by what came after it among the handlers", async () => {
    const { server, id } = await begun();
    await underWay(server.office, id);
    const before = await listenAs(server, ante);
    const position = (await before.next())?.position;
    await before.leave();
    const { documents, parties } = await handled(server.office, lars, id);
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    const documentId = documents.items[0]?.documentId as never;
    await did(server.office, lars, id, { type: "ShareDocument", documentId, partyId, masks: [] });
    for (const text of ["Én.", "To."]) await did(server.office, lars, id, { type: "AddLog", text });
    const { version } = (await readCase(server.office, ante, id)) ?? { version: 0 };
    const again = await listenAs(server, ante, position);
    expect((await again.next())?.message).toEqual({ type: "ready" });
    expect((await again.next())?.message).toEqual({ type: "sub-case", caseId: id, version });
    expect(await told(server, { again }, async () => undefined)).toEqual({ again: [] });
  });

  it("says nothing of what was refused, nor of what was read", async () => {
    const { server, id } = await begun();
    await underWay(server.office, id);
    const readers = await listening(server, { kari, lars });
    const early: CaseCommandInput = { type: "EndHearing" };
    expect(await told(server, readers, () => caseDoes(server.office, lars, id, early))).toEqual({ kari: [], lars: [] });
    expect(await told(server, readers, () => handled(server.office, lars, id))).toEqual({ kari: [], lars: [] });
  });
});
