import { describe, expect, it } from "vitest";
import { caseDocumentContent } from "#bot/documents/sak/caseDocument.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { ante, paaklaget, source, wholeCase } from "#test/support/caseOnPaper.ts";
import { headings, readPaper, withReport } from "#test/support/readPaper.ts";

describe("a mandate", () => {
  it("SB-27 says who, what, which law, which limits, the version and who accepted it", () => {
    const text = readPaper({ kind: "mandat" });
    expect(text).toContain("Hvem som undersøker: Nordmarka Granskning AS og Ulf Sand");
    expect(text).toContain("arbeidsmiljøloven § 4-3 femte ledd (trakassering)");
    expect(text).toContain("Bare tiden fra august 2025.");
    expect(text).toContain("Versjon: 2");
    expect(text).toContain("Akseptert av: Lars Moen, 10. mars 2026");
  });

  it("SB-27 says that it is not accepted yet", () => {
    const { mandate } = wholeCase;
    if (mandate === null) throw new Error("no mandate");
    expect(readPaper({ kind: "mandat" }, { ...wholeCase, mandate: { ...mandate, accepted: null } })).toContain(
      "kan ikke begynne",
    );
  });

  it("SB-27 keeps the numbers of the law of its day", () => {
    const { mandate } = wholeCase;
    if (mandate === null) throw new Error("no mandate");
    const old = { ...wholeCase, mandate: { ...mandate, draftedOn: localDate("2025-12-31") } };
    expect(readPaper({ kind: "mandat" }, old)).toContain("§ 4-3 tredje ledd (trakassering)");
  });
});

describe("a report", () => {
  const whole = { kind: "rapport", comments: "attached" } as const;

  it("SB-31 goes through process, facts, assessment and conclusion, in that order, then the comments", () => {
    expect(headings(caseDocumentContent(source(), whole))).toEqual([
      ...["Partene", "Slik er saken undersøkt", "Slik er partene hørt", "Fakta", "Påstandene", "Samlet vurdering"],
      ...["Vurdering", "Rettslig grunnlag", "Konklusjon", "Kommentarer fra partene", "Vedlegg 1: kommentar fra en part"],
    ]);
  });

  it("SB-30 says what each claim was found to be, and against which law as it is numbered that day", () => {
    const text = readPaper(whole);
    expect(text).toContain("Påstand 1\nMøtet 4. november ble avsluttet mens Kari Nygård snakket.\nVurdert som: uheldig");
    expect(text).toContain("Innspill på e-post ble ikke besvart.\nVurdert som: påregnelig");
    expect(text).toContain("§ 4-3 tredje ledd (integritet og verdighet)");
    expect(readPaper(whole, withReport({ on: localDate("2025-12-31") }))).toContain(
      "§ 4-3 første ledd (integritet og verdighet)",
    );
  });

  it("SB-33 weighs it together where that was written", () => {
    expect(readPaper(whole)).toContain("Samlet vurdering\nHendelsene må ses i sammenheng.");
    expect(readPaper(whole, withReport({ overall: null }))).not.toContain("Samlet vurdering");
  });

  it("SB-09 says neutrally who did not answer, without the reason for going on", () => {
    const text = readPaper(whole);
    expect(text).toContain(
      "Ánte Čáppá ble 1. april 2026 bedt om å uttale seg om de faktiske forholdene innen 15. april 2026, og ble minnet om det 16. april 2026. Det kom ikke svar.",
    );
    expect(text).not.toContain("Han svarer visst aldri.");
  });

  it("SB-09 says who made a statement, who declined and who is waited for", () => {
    const [hearing] = wholeCase.hearings;
    if (hearing === undefined) throw new Error("no hearing");
    const answer = { text: null, by: ante, on: localDate("2026-04-10") };
    const hearings = [
      { ...hearing, answer: { ...answer, how: "uttalelse" } },
      { ...hearing, round: "utkast", answer: { ...answer, how: "avslaar" } },
      { ...hearing, answer: null },
    ] as const;
    const text = readPaper(whole, { ...wholeCase, hearings });
    expect(text).toContain("om de faktiske forholdene, og uttalte seg 10. april 2026.");
    expect(text).toContain("om utkastet til rapport, og opplyste 10. april 2026 å ikke ville gjøre det.");
    expect(text).toContain("Svaret var ikke kommet");
  });

  it("SB-09, SB-31 gives what came by letter the day that it came, and not the day that it was written in", () => {
    const [hearing] = wholeCase.hearings;
    if (hearing === undefined) throw new Error("no hearing");
    const receivedOn = localDate("2026-04-08");
    const answer = { how: "uttalelse", text: null, by: ante, on: localDate("2026-04-10"), receivedOn, documentId: null } as const;
    const hearings = [{ ...hearing, invitedByLetterOn: localDate("2026-03-30"), answer }];
    const text = readPaper(whole, { ...wholeCase, hearings });
    expect(text).toContain("ble 30. mars 2026 bedt om");
    expect(text).toContain("uttalte seg 8. april 2026.");
    expect(readPaper({ kind: "uttalelse", index: 0 }, { ...wholeCase, hearings })).toContain("8. april 2026");
    const said = { partyId: paaklaget, text: null, by: ante, on: localDate("2026-05-12"), late: false };
    const comments = [{ ...said, receivedOn: localDate("2026-05-09"), documentId: null }];
    expect(readPaper(whole, withReport({ comments }))).toContain("Ánte Čáppá opplyste 9. mai 2026 å ikke ha kommentarer.");
  });

  it("SB-31 attaches each comment, also a late one, and names who has none", () => {
    const text = readPaper(whole);
    expect(text).toContain("Kari Nygård kommenterte 20. mai 2026, se vedlegg 1.");
    expect(text).toContain("Det er ikke kommet kommentar fra Ánte Čáppá.");
    expect(text).toContain("etter fristen");
    expect(text).toContain("Jeg savner møtet i desember.");
    const nothing = { partyId: paaklaget, text: null, by: ante, on: localDate("2026-05-12"), late: false };
    const answered = withReport({ comments: [nothing, ...(wholeCase.report?.comments ?? [])] });
    expect(readPaper(whole, answered)).toContain("Ánte Čáppá opplyste 12. mai 2026 å ikke ha kommentarer.");
    expect(readPaper(whole, answered)).toContain("se vedlegg 1.");
  });

  it("SB-31 is a draft without others' comments when the parties are offered it", () => {
    const text = readPaper({ kind: "rapport", comments: "offered" }, { ...wholeCase, conclusion: null });
    expect(text).toContain("Utkast til rapport");
    expect(text).toContain("Partene kan kommentere utkastet til og med 19. mai 2026.");
    expect(text).not.toContain("Jeg savner møtet i desember.");
  });
});
