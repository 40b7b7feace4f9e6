import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { account, events, hidden, klager, lars, note, paaklaget, said, wholeCase } from "#test/support/caseOnPaper.ts";
import { readPaper } from "#test/support/readPaper.ts";

describe("timeline and log", () => {
  it("SB-05 prints the steps and what concerns the reader, and nothing of the other party", () => {
    const text = readPaper({ kind: "tidslinje", partyId: paaklaget, events });
    expect(text).toContain("11. mars 2026 | Undersøkelsen begynte | saken");
    expect(text).toContain("1. april 2026 | Parten ble bedt om å uttale seg | deg");
    expect(text).not.toMatch(/kommenterte|utsatt|KANARI|Kari|Lars/);
    const other = readPaper({ kind: "tidslinje", partyId: klager, events });
    expect(other).toContain("20. mai 2026 | Parten kommenterte rapporten | deg");
    expect(other).not.toMatch(/uttale seg|Referatet ble signert|Ánte/);
  });

  it("SB-05 says when nothing has happened yet", () => {
    expect(readPaper({ kind: "tidslinje", partyId: klager, events: [] })).toContain("Ingenting er ført");
  });

  it("SB-05 keeps in the log what was weighed on the way, with who and when", () => {
    const text = readPaper({ kind: "logg", events });
    for (const words of [
      "10. mars 2026 | Mandatet ble akseptert | Lars Moen",
      "Avgjort som habil av Tove Lie, 5. mars 2026",
      "Kjennetegn: har pågått lenge og flere enn to parter",
      "Ja, bruk rammeavtalen.",
      "Siri Gjest, 21. mars 2026",
      "Det er ikke tidligere gitt advarsel.",
      "Alle kommer til orde.",
      "Ringte bedriftshelsetjenesten.",
      "Tiltakene virker.",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("VA-34 names no protected reporter in the log", () => {
    const answered = {
      type: "ProtectionAnswered",
      exposed: false,
      text: null,
      by: hidden.reporter,
      on: localDate("2026-06-01"),
    } as const;
    const text = readPaper({ kind: "logg", events: [answered] });
    expect(text).toContain("Den som sa fra, svarte | den som sa fra");
    expect(text).not.toContain("Kanarifugl");
  });
});

describe("documents of the case", () => {
  it("SB-02 gives a party the version that they were given, without its title", () => {
    const text = readPaper({ kind: "innsyn", documentId: account, partyId: paaklaget });
    expect(text).toContain("■■■■■ [sladdet]");
    expect(text).toContain("Grunnen står på hvert sted.");
    expect(text).not.toContain("i møtene");
  });

  it("SB-02 gives a party their own document as it is, and nothing that was not shared", () => {
    expect(readPaper({ kind: "innsyn", documentId: account, partyId: klager })).toContain("Jeg får ikke ordet i møtene.");
    expect(readPaper({ kind: "innsyn", documentId: note, partyId: paaklaget })).toBe("nothing");
  });

  it("SB-02 gives the newest of several versions", () => {
    const documents = wholeCase.documents.map((one) =>
      one.documentId === account
        ? {
            ...one,
            shared: [...one.shared, { partyId: paaklaget, masks: [], text: said("Ny."), by: lars, on: localDate("2026-03-05") }],
          }
        : one,
    );
    const text = readPaper({ kind: "innsyn", documentId: account, partyId: paaklaget }, { ...wholeCase, documents });
    expect(text).toContain("gjengitt i sin helhet.\nNy.");
  });

  it("SB-09 keeps a statement with what it answers, and no leader's word in its place", () => {
    const text = readPaper({ kind: "uttalelse", index: 0 });
    expect(text).toContain("At andre ikke slipper til i møtene.");
    expect(text).toContain("Det kom ikke svar innen fristen");
    expect(text).not.toContain("Han svarer visst aldri.");
  });

  it("name people outside the directory, groups and the unnamed by what was written", () => {
    const parties = [
      { who: { kind: "outside", name: said("Gry Gjest"), external: true }, partyId: "p1" },
      { who: { kind: "outside", name: null, external: true }, partyId: "p2" },
      { who: { kind: "group", name: null }, partyId: "p3" },
      { who: { kind: "group", name: said("Ledergruppen") }, partyId: "p4" },
    ].map((changes) => ({ ...(wholeCase.parties[0] as object), ...changes }) as SubCase["parties"][number]);
    const text = readPaper({ kind: "rapport", comments: "offered" }, { ...wholeCase, parties, hearings: [] });
    for (const name of ["Gry Gjest |", "en person uten oppgitt navn |", "en gruppe uten oppgitt navn |", "Ledergruppen |"]) {
      expect(text).toContain(name);
    }
  });

  it("do not know a meeting or a document of another case", () => {
    expect(readPaper({ kind: "innkalling", meetingId: "annet" as MeetingId })).toBe("nothing");
    expect(readPaper({ kind: "dokument", documentId: "annet" as typeof note })).toBe("nothing");
  });
});
