import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { caseDocumentContent, makeCaseDocument } from "#bot/documents/sak/caseDocument.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { briefingOfA, hidden, interview, people, source, wholeCase } from "#test/support/caseOnPaper.ts";
import { everyPaper, readPaper } from "#test/support/readPaper.ts";

describe("the papers of a case", () => {
  it("are PDF/A with their language, the same bytes for the same source, and no name in what a file says of itself", async () => {
    for (const order of everyPaper) {
      const [one, other] = await Promise.all([makeCaseDocument(source(), order), makeCaseDocument(source(), order)]);
      if (one === undefined || other === undefined) throw new Error(`no ${order.kind}`);
      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
      const raw = Buffer.from(one.bytes).toString("latin1");
      expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
      expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
      expect(raw).toMatch(/\/Lang \(nb\)/);
      expect(raw).not.toContain("□");
      const { info } = await (await getDocumentProxy(new Uint8Array(one.bytes))).getMetadata();
      for (const name of Object.values(people)) expect(JSON.stringify(info)).not.toContain(name);
    }
  });

  it("have the number, who may not see it, template and page at the foot", () => {
    const content = caseDocumentContent(source(), { kind: "mandat" });
    expect(content?.footer(1, 2)).toBe(
      "Sak 7K3M9Q  ·  Unntatt offentlighet, offl. § 13 jf. fvl. § 13  ·  Mal 2026-1  ·  Side 1 av 2",
    );
  });

  it("are other bytes for another moment", async () => {
    const [one, later] = await Promise.all(
      [source(), source(wholeCase, { madeAt: instantOf(Date.UTC(2027, 0, 1)) })].map((from) =>
        makeCaseDocument(from, { kind: "mandat" }),
      ),
    );
    expect(Buffer.compare(one?.bytes ?? new Uint8Array(), later?.bytes ?? new Uint8Array())).not.toBe(0);
  });

  it("SB-02 SB-19 name neither the report that holds sub-cases together nor whoever only reported", () => {
    for (const order of everyPaper) {
      const text = readPaper(order);
      expect(text).not.toContain(hidden.reportId);
      expect(text).not.toContain("Kanarifugl");
    }
  });

  it("SB-11 say «påstand» and nothing that takes sides, in each language", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      // The people's own words are theirs: only the words around them are looked at.
      const text = everyPaper.map((order) => readPaper(order, wholeCase, { language, text: () => "…" })).join("\n");
      expect(text).not.toMatch(
        /overgrep|overgriper|offer\b|gjerning|skyldig|anklag|krenk|mobb|perpetrator|victim|accused|guilty/i,
      );
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("are written in real nynorsk", () => {
    const text = everyPaper.map((order) => readPaper(order, wholeCase, { language: "nn", text: () => "…" })).join("\n");
    expect(text).toContain("Du kan – og bør – ta med tillitsvald.");
    expect(text).not.toMatch(
      /\b(ikke|jeg|hva|hvem|hvordan|hvilken|fra|noe|ble|blir kalt|saken|møter|uttalelse|arbeidsgiver|skrevet)\b/i,
    );
  });

  it("say that a text is not there when its key was destroyed", () => {
    const text = readPaper({ kind: "mandat" }, wholeCase, { text: () => "" });
    expect(text).toContain("Hva som skal undersøkes\nikke oppgitt");
  });

  it("do not exist before there is something to write", () => {
    const early: SubCase = {
      ...wholeCase,
      meetings: [],
      mandate: null,
      report: null,
      conclusion: null,
      hearings: [],
      documents: [],
    };
    for (const order of everyPaper.filter(({ kind }) => kind !== "tidslinje" && kind !== "logg")) {
      expect(readPaper(order, early), order.kind).toBe("nothing");
    }
    expect(readPaper({ kind: "innspill", meetingId: interview, number: 2 })).toBe("nothing");
    expect(readPaper({ kind: "referat", meetingId: briefingOfA, later: "alone" })).toBe("nothing");
  });
});
