import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { declaresHabil, did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { growCase } from "#test/support/longCase.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, solveig, vera, hilde, ante, amara } = demoPeople;

async function begun(): Promise<{ readonly office: Office; readonly id: CaseId; readonly other: CaseId }> {
  const office = await openOffice();
  const counterparts = [ante, amara].map((id) => ({ kind: "person", id }) as const);
  const { cases } = await formalised(office, { counterparts });
  const [id, other] = cases as [CaseId, CaseId];
  await underWay(office, id);
  return { office, id, other };
}

const versionOf = async (office: Office, by: PersonId, id: CaseId) => (await readCase(office, by, id))?.version ?? 0;
const acts = (office: Office, by: PersonId, id: CaseId, version: number, command: CaseCommandInput) =>
  office.desk.runCaseCommand({ personId: by }, id, version, command);
const refusing: CaseCommandInput = { type: "RefuseInterview" };

/** What handlers and others do that is none of a party's to see. */
async function doesUnseen(office: Office, id: CaseId): Promise<void> {
  await did(office, lars, id, { type: "AddLog", text: "Snakket med HR." });
  await did(office, lars, id, { type: "AddDocument", kind: "notat", title: "Notat", text: "Eget notat." });
  await did(office, lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
  await did(office, vera, id, { type: "CheckStrain", concern: true, text: "Det er tungt." });
  await did(office, kari, id, { type: "AddDocument", kind: "bevis", title: "E-post", text: "Se her." });
  const somebody = { kind: "outside", name: "En nabo", external: true } as const;
  await did(office, lars, id, { type: "AddParty", who: somebody, role: "beroert" });
}

describe("the version of what somebody sees of a case", () => {
  it("SB-19 stays what it is whatever is done that is none of theirs, and nothing of theirs is stale by it", async () => {
    const { office, id } = await begun();
    const before = await readCase(office, ante, id);
    const whole = await versionOf(office, lars, id);
    await doesUnseen(office, id);
    await growCase(office, id, lars, { notes: 40, documents: 20, meetings: 10 });
    // Byte for byte: neither a number nor anything else tells that something has happened.
    expect(JSON.stringify(await readCase(office, ante, id))).toBe(JSON.stringify(before));
    expect(await versionOf(office, lars, id)).toBeGreaterThan(whole);
    const done = await acts(office, ante, id, before?.version ?? 0, refusing);
    expect(done.kind).toBe("done");
  });

  it("SB-19 goes on by one with what they see, however much they did not see came before it", async () => {
    const quiet = await begun();
    const busy = await begun();
    await doesUnseen(busy.office, busy.id);
    for (const { office, id } of [quiet, busy]) {
      const before = await versionOf(office, ante, id);
      const { parties, documents } = await handled(office, lars, id);
      const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
      const documentId = documents.items[0]?.documentId as never;
      await did(office, lars, id, { type: "ShareDocument", documentId, partyId, masks: [] });
      expect(await versionOf(office, ante, id)).toBe(before + 1);
    }
    expect(await versionOf(busy.office, ante, busy.id)).toBe(await versionOf(quiet.office, ante, quiet.id));
  });

  it("says stale to a party once something has changed that they see, with their page as it is now", async () => {
    const { office, id } = await begun();
    const seen = await versionOf(office, ante, id);
    const call = { type: "CallMeeting", purpose: "samtale", interviewId: null, on: office.clock.date, at: "12:00" } as const;
    const words = { place: null, topic: "En prat", documents: [], jointAssessment: null, shortNotice: "Haster." };
    const { parties } = await handled(office, lars, id);
    const partyOf = (role: string) => parties.find((one) => one.role === role)?.partyId as never;
    const called = (role: string) => ({ who: { kind: "party", partyId: partyOf(role) }, role: "part" }) as const;
    await did(office, lars, id, { ...call, ...words, attendees: [called("klager")] });
    // Another party's meeting is none of theirs.
    expect(await versionOf(office, ante, id)).toBe(seen);
    await did(office, lars, id, { ...call, ...words, attendees: [called("paaklaget")] });
    const stale = await acts(office, ante, id, seen, refusing);
    expect(stale).toMatchObject({ kind: "stale", current: { sight: "part", version: seen + 1 } });
    expect(stale.kind === "stale" && JSON.stringify(stale.current)).toContain("En prat");
    expect((await acts(office, ante, id, seen + 1, refusing)).kind).toBe("done");
  });

  it("is of everything for those who handle the case: whoever saw less is told", async () => {
    const { office, id } = await begun();
    await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    await did(office, hilde, id, declaresHabil);
    const seen = await versionOf(office, lars, id);
    await did(office, hilde, id, { type: "AddLog", text: "Fra HR." });
    expect((await acts(office, lars, id, seen, { type: "AddLog", text: "Fra eieren." })).kind).toBe("stale");
    expect((await acts(office, lars, id, seen + 1, { type: "AddLog", text: "Fra eieren." })).kind).toBe("done");
    for (const wrong of [seen, seen + 1, seen + 3, 0, -1])
      expect((await acts(office, lars, id, wrong, { type: "AddLog", text: "Igjen." })).kind).toBe("stale");
  });

  it("comes back as another one to whoever was out of the case in between", async () => {
    const { office, id } = await begun();
    const adds: CaseCommandInput = { type: "AddHandler", personId: solveig, as: "saksbehandler", reason: null };
    await did(office, lars, id, adds);
    await did(office, solveig, id, declaresHabil);
    const seen = await versionOf(office, solveig, id);
    await did(office, lars, id, { type: "RemoveHandler", personId: solveig, reason: "Ikke lenger." });
    expect(await readCase(office, solveig, id)).toBeUndefined();
    await did(office, lars, id, adds);
    expect(await versionOf(office, solveig, id)).toBeGreaterThan(seen);
    expect((await acts(office, solveig, id, seen, { type: "AddLog", text: "Fra før." })).kind).toBe("stale");
  });

  it("SB-19 is told to nobody whose it is not: another case's, and that of whoever was not told yet", async () => {
    const { office, id, other } = await begun();
    await did(office, lars, other, declaresHabil);
    const mine = await versionOf(office, ante, id);
    await growCase(office, other, lars, { notes: 5 });
    expect(await versionOf(office, ante, id)).toBe(mine);
    for (const personId of [ante, amara])
      expect(await acts(office, personId, other, 1, { type: "PromiseConfidentiality" })).toEqual({ kind: "not_found" });
  });
});
