import { describe, expect, it } from "vitest";
import { makeCaseDocument } from "#bot/documents/sak/caseDocument.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { interview, note, people, said, source, wholeCase } from "#test/support/caseOnPaper.ts";
import { readPaper, withMeeting } from "#test/support/readPaper.ts";

describe("a notice", () => {
  it("SB-06 says who comes and as what, what it is about, which documents, and when", () => {
    const text = readPaper({ kind: "innkalling", meetingId: interview });
    expect(text).toContain("Tid: fredag 20. mars 2026 kl. 10:00");
    expect(text).toContain("Møtene i prosjektgruppen høsten 2025.");
    expect(text).toContain(`${people["ante"]} | forklarer seg`);
    expect(text).toContain("Siri Gjest | følger en part");
    expect(text).toContain("Melding (kom med meldingen), 2. mars 2026");
  });

  it("SB-02 calls documents by kind and date: nobody has masked their titles for the parties who read it", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      const text = readPaper({ kind: "innkalling", meetingId: interview }, withMeeting({ documents: [note] }), { language });
      expect(text).not.toContain("Notat om Kari Nygård");
    }
    const text = readPaper({ kind: "innkalling", meetingId: interview }, withMeeting({ documents: [note] }));
    expect(text).toMatch(/Notat, \d+\. \S+ 2026/);
  });

  it("SB-06 always says that one can and should bring a union representative", () => {
    for (const purpose of ["samtale", "intervju", "orientering", "oppfoelging"] as const) {
      for (const [language, line] of [
        ["nb", "Du kan – og bør – ta med tillitsvalgt."],
        ["nn", "Du kan – og bør – ta med tillitsvald."],
      ] as const) {
        expect(readPaper({ kind: "innkalling", meetingId: interview }, withMeeting({ purpose }), { language })).toContain(line);
      }
    }
  });

  it("SB-29 tells of duty, adviser and fullmakt for an interview, with the law, and for nothing else", () => {
    const order = { kind: "innkalling", meetingId: interview } as const;
    expect(readPaper(order)).toContain("medvirkningsplikten i arbeidsmiljøloven § 2-3");
    expect(readPaper(order)).toContain("annen rådgiver");
    expect(readPaper(order)).toContain("uten fullmakt");
    const other = readPaper(order, withMeeting({ purpose: "samtale" }));
    expect(other).not.toMatch(/nekte|rådgiver|fullmakt/);
  });

  it("SB-08 says that parties are called together without telling what was weighed", () => {
    const joint = { assessment: said("Kari tåler det."), consents: [] };
    const text = readPaper({ kind: "innkalling", meetingId: interview }, withMeeting({ joint }));
    expect(text).toContain("kalt inn samlet");
    expect(text).not.toContain("Kari tåler det.");
  });

  it("SB-06 says why it is short, and that it was cancelled", () => {
    const changes = {
      shortNotice: said("Ferien begynner."),
      cancelled: { reason: said("Sykdom."), on: localDate("2026-03-18") },
    };
    const text = readPaper({ kind: "innkalling", meetingId: interview }, withMeeting(changes));
    expect(text).toContain("kort varsel. Begrunnelse:\nFerien begynner.");
    expect(text).toContain("avlyst (18. mars 2026). Begrunnelse:\nSykdom.");
  });
});

describe("minutes", () => {
  const alone = { kind: "referat", meetingId: interview, later: "alone" } as const;

  it("SB-07 hold the text, what was disagreed on, and who has signed when", () => {
    const text = readPaper(alone);
    expect(text).toContain("Han har ikke avbrutt noen med vilje.");
    expect(text).toContain("Ordet «ofte» ble endret til «noen ganger».");
    expect(text).toContain(`${people["ante"]} | signert 20. mars 2026`);
    expect(text).toContain(`${people["ulf"]} | ikke signert`);
  });

  it("SB-07 are the same bytes when something is added later, which lies beside them", async () => {
    const before = await makeCaseDocument(source(withMeeting({ later: [] })), alone);
    const after = await makeCaseDocument(source(), alone);
    expect(Buffer.compare(before?.bytes ?? new Uint8Array(), after?.bytes ?? new Uint8Array(1))).toBe(0);
    const added = readPaper({ kind: "innspill", meetingId: interview, number: 1 });
    expect(added).toContain("Jeg glemte å nevne møtet 4. november.");
    expect(added).toContain("Referatet er ikke endret.");
  });

  it("SB-07 have what came later attached on a page of its own", () => {
    const text = readPaper({ ...alone, later: "attached" });
    expect(text).toContain("—\nVedlegg 1 til referatet");
    expect(text.startsWith(readPaper(alone))).toBe(true);
  });

  it("SB-07 say that nobody disagreed", () => {
    const { minutes } = wholeCase.meetings[0] ?? {};
    if (minutes === null || minutes === undefined) throw new Error("no minutes");
    expect(readPaper(alone, withMeeting({ minutes: { ...minutes, disagreement: null } }))).toContain(
      "Ingen uenighet om referatet",
    );
  });
});
