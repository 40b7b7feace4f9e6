import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { Answer } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { caseVerbs } from "#bot/teams/verbs/sak/register.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, solveig, vera, hilde, berit, ante, gunnhild, elias } = demoPeople;

/** Everybody who stands to the case or to its unit in some way, and some who do not. */
const people = {
  klager: kari,
  eier: lars,
  leaderAbove: solveig,
  verneombud: vera,
  bistand: hilde,
  sjef: berit,
  paaklaget: ante,
  colleague: gunnhild,
  admin: elias,
  arkiv: demoPersonId(21),
} as const satisfies Record<string, PersonId>;
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];
const canary = "KANARIFUGL";

/** Who changes a case with a verb of the chat. `nobody` is a form, or nothing but closing it. */
const expected: Readonly<Record<string, "nobody" | readonly Role[]>> = {
  "sak.strain": "nobody",
  "sak.strainSend": ["verneombud"],
  "sak.protection": "nobody",
  "sak.protectionSend": ["klager"],
  "sak.close": "nobody",
};

/** A case under way in which the verneombud is asked about strain, and the reporter how they are treated. */
async function asked(): Promise<{ readonly office: Office; readonly id: CaseId; readonly version: number }> {
  const office = await openOffice();
  const { cases } = await formalised(office, { what: canary, more: canary });
  const [id] = cases as [CaseId];
  await underWay(office, id);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
  await did(office, lars, id, { type: "AskProtection", personId: kari });
  return { office, id, version: (await handled(office, lars, id)).version };
}

async function versionOf(office: Office, id: CaseId): Promise<number> {
  const found = await office.store.read.openSubCase(id);
  return found?.kind === "case" ? found.case.version : 0;
}

/** The version that somebody's card bears: that of what they see. */
async function seenBy(office: Office, role: Role, id: CaseId): Promise<number> {
  return (await readCase(office, people[role], id))?.version ?? 0;
}

function press(office: Office, role: Role, data: object, kind: "dialog" | "action" = "dialog"): Promise<Answer> {
  const common = { personId: people[role], reference: {}, locale: "nb-NO", cardActivityId: "card" } as const;
  const sent = { v: cardVersion, concern: "true", exposed: "true", text: "Et svar", ...data };
  return onIncoming(
    office.desk,
    { hmsUrl: undefined },
    kind === "dialog"
      ? { ...common, kind, data: sent, step: "submit", activityId: v7() }
      : { ...common, kind, data: sent, via: "execute" },
  );
}

describe("the verbs of cases", () => {
  it("each have an expectation, and none is expected that is not there", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(caseVerbs).sort());
  });

  it.each(roles)("SB-10 VA-34 change a case for the %s as they are asked, and not otherwise", async (role) => {
    const done: string[] = [];
    const { office, id } = await asked();
    for (const verb of Object.keys(caseVerbs)) {
      const version = await versionOf(office, id);
      await press(office, role, { verb, id, version: await seenBy(office, role, id) });
      if ((await versionOf(office, id)) !== version) done.push(verb);
    }
    expect(done).toEqual(
      Object.entries(expected).flatMap(([verb, who]) => (who !== "nobody" && who.includes(role) ? [verb] : [])),
    );
  });

  it.each(roles)("tell the %s in the chat nothing of what a case is about, nor of whom", async (role) => {
    const { office, id, version } = await asked();
    for (const verb of Object.keys(caseVerbs)) {
      for (const kind of ["dialog", "action"] as const) {
        const answer = JSON.stringify(await press(office, role, { verb, id, version, text: "" }, kind));
        for (const secret of [canary, "Kari", "Nygård", "Ante", "Lars"]) expect([verb, answer]).not.toContain(secret);
        expect([verb, answer.includes(canary)]).toEqual([verb, false]);
      }
    }
  });

  it.each(["leaderAbove", "sjef", "colleague", "admin", "arkiv"] as const)(
    "do not let the %s tell a case from none",
    async (role) => {
      const { office, id, version } = await asked();
      const none = v7();
      for (const verb of Object.keys(caseVerbs)) {
        const there = JSON.stringify(await press(office, role, { verb, id, version }));
        const absent = JSON.stringify(await press(office, role, { verb, id: none, version }));
        expect([verb, there.replaceAll(id, none)]).toEqual([verb, absent]);
      }
    },
  );

  it("keep what was typed where an answer is refused or overtaken, and take it once", async () => {
    const { office, id } = await asked();
    const [whole, version] = [await versionOf(office, id), await seenBy(office, "verneombud", id)];
    const refused = await press(office, "verneombud", { verb: "sak.strainSend", id, version, text: "" });
    expect(JSON.stringify(refused.dialog)).toContain('"verb":"sak.strainSend"');
    const late = await press(office, "verneombud", { verb: "sak.strainSend", id, version: version - 1, text: "Mange er slitne" });
    expect(JSON.stringify(late.dialog)).toContain("Mange er slitne");
    expect(await versionOf(office, id)).toBe(whole);
    await press(office, "verneombud", { verb: "sak.strainSend", id, version, text: "Mange er slitne" });
    await press(office, "verneombud", { verb: "sak.strainSend", id, version, text: "Mange er slitne" });
    expect(await versionOf(office, id)).toBe(whole + 1);
  });
});
