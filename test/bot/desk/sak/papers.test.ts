import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CasePdfKind } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { formalised, handled, readCase, value } from "#test/support/caseCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { wholeCase } from "#test/support/wholeCase.ts";

const { kari, lars, ante, vera, gunnhild } = demoPeople;

async function carriedThrough(): Promise<{ readonly office: Office; readonly id: CaseId }> {
  const office = await openOffice();
  const { cases } = await formalised(office);
  const [id] = cases as [CaseId];
  await wholeCase(
    {
      act: async (by, command) => {
        const version = (await readCase(office, by, id))?.version ?? 0;
        await office.desk.runCaseCommand({ personId: by }, id, version, command);
      },
      seen: () => handled(office, lars, id),
      today: () => office.clock.date,
      setToday: (date) => {
        office.clock.date = date;
      },
      say: (field) => `ord om ${field}`,
    },
    ante,
  );
  return { office, id };
}

describe("the papers of a case", () => {
  it("are had by whoever sees on their page what stands in them, and by nobody else", async () => {
    const { office, id } = await carriedThrough();
    const { meetings, parties } = await handled(office, lars, id);
    const interview = meetings.items.find(({ purpose }) => purpose === "intervju")?.meetingId ?? null;
    const accused = parties.find(({ role }) => role === "paaklaget")?.partyId ?? null;
    const has = async (by: PersonId, kind: CasePdfKind, partyId = null as typeof accused) => {
      const asked = { kind, meetingId: interview, partyId };
      return (await office.desk.readCaseDocument({ personId: by }, id, asked)).kind === "done";
    };
    const all: readonly CasePdfKind[] = ["innkalling", "referat", "mandat", "rapport", "beslutning", "tidslinje"];
    for (const kind of all) {
      expect([kind, await has(lars, kind, accused)]).toEqual([kind, true]);
      expect([kind, await has(ante, kind)]).toEqual([kind, kind !== "mandat"]);
      // Kari was not in the interview; her own letter and report she has.
      const hers = ["rapport", "beslutning", "tidslinje"].includes(kind);
      expect([kind, await has(kari, kind)]).toEqual([kind, hers]);
      for (const other of [vera, gunnhild]) expect([kind, await has(other, kind)]).toEqual([kind, false]);
    }
    // Whose letter it is has to be said; a timeline without it is the whole log.
    expect(await has(lars, "beslutning")).toBe(false);
    expect(await has(lars, "tidslinje")).toBe(true);
    const made = value(
      await office.desk.readCaseDocument({ personId: ante }, id, { kind: "rapport", meetingId: null, partyId: null }),
    );
    expect([made.name, made.type]).toEqual(["rapport.pdf", "application/pdf"]);
    expect(Buffer.from(made.bytes).subarray(0, 5).toString()).toBe("%PDF-");
  }, 60_000);
});
