import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { briefingOfA, events, klager, paaklaget, said, wholeCase } from "#test/support/caseOnPaper.ts";
import { readPaper } from "#test/support/readPaper.ts";

describe("a decision letter", () => {
  const to = (partyId: PartyId) => ({ kind: "beslutning", partyId }) as const;

  it("SB-32 says that complying is part of the duty of loyalty", () => {
    for (const partyId of [klager, paaklaget]) expect(readPaper(to(partyId))).toContain("medvirknings- og lojalitetsplikten");
  });

  it("SB-20 tells of the meeting of one's own: when it is called, or that it will be", () => {
    expect(readPaper(to(klager))).toContain("eget møte fredag 5. juni 2026 kl. 09:00");
    expect(readPaper(to(paaklaget))).toContain("Du blir kalt inn til et eget møte");
    const called = wholeCase.meetings.map((meeting) =>
      meeting.meetingId === briefingOfA ? { ...meeting, cancelled: { reason: said("x"), on: localDate("2026-06-02") } } : meeting,
    );
    expect(readPaper(to(klager), { ...wholeCase, meetings: called })).toContain("Du blir kalt inn til et eget møte");
  });

  it("SB-19 names nobody but who gets it and who decides", () => {
    expect(readPaper(to(klager))).not.toContain("Ánte");
    expect(readPaper(to(paaklaget))).not.toContain("Kari");
  });

  it("SB-22 tells of sanctions only whom they are about, and nobody where it could be several", () => {
    expect(readPaper(to(paaklaget))).toContain("ordensstraff");
    expect(readPaper(to(klager))).not.toMatch(/ordensstraff|advarsel/);
    const second = { ...(wholeCase.parties[1] as SubCase["parties"][number]), partyId: "part-c" as PartyId };
    expect(readPaper(to(paaklaget), { ...wholeCase, parties: [...wholeCase.parties, second] })).not.toMatch(
      /ordensstraff|advarsel/,
    );
  });

  it("SB-21 says what follows from an unsound environment, and that nothing has to where it is not", () => {
    expect(readPaper(to(klager))).toMatch(/gjenoppretter arbeidsmiljøet[\s\S]*helsehjelp/);
    expect(readPaper(to(paaklaget))).not.toContain("helsehjelp");
    const { conclusion } = wholeCase;
    if (conclusion === null) throw new Error("no conclusion");
    const sound = { ...conclusion, finding: "paaregnelig", unsound: false, breach: false, sanctions: null } as const;
    expect(readPaper(to(klager), { ...wholeCase, conclusion: sound })).toContain("krever ikke i seg selv");
    const general = { ...sound, general: true };
    expect(readPaper(to(klager), { ...wholeCase, conclusion: general })).toContain("arbeidsmiljøet generelt");
  });

  it("SB-02 says how to ask for access, and of whom, by law", () => {
    expect(readPaper(to(klager))).toContain("forvaltningsloven §§ 18 og 19. Be om innsyn hos Lars Moen.");
  });

  it("VA-34 reminds that retaliation is forbidden", () => {
    expect(readPaper(to(paaklaget))).toContain("arbeidsmiljøloven § 2 A-4");
  });

  it("SB-02 goes to no one who is no party, or has not been told", () => {
    expect(readPaper(to("fremmed" as PartyId))).toBe("nothing");
    const untold = wholeCase.parties.map((party) => ({ ...party, informedOn: null }));
    expect(readPaper(to(klager), { ...wholeCase, parties: untold })).toBe("nothing");
    expect(readPaper({ kind: "tidslinje", partyId: klager, events }, { ...wholeCase, parties: untold })).toBe("nothing");
  });
});
