import { describe, expect, it } from "vitest";
import { renderPdf } from "#bot/documents/pdf/renderPdf.ts";
import { noticeCsv } from "#bot/documents/regime/noticeCsv.ts";
import { type NoticePaper, noticeDocument } from "#bot/documents/regime/noticeDocument.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { noticeFigures } from "#domain/regime/beskjed/figures.ts";
import { form, inNb, intranet, publish, reached, ruleset, send } from "#test/domain/regime/beskjed/notices.ts";
import { readPdf } from "#test/support/readPdf.ts";

const first = reached(undefined, send({ publication: intranet, contentHash: "a".repeat(64) }));
const notice = reached(first, send({ contentHash: "b".repeat(64), forms: inNb({ nn: form("nn") }) }), {
  today: date("2021-02-03"),
});
const said = { title: "Jobb hjemme", text: "Alle som kan, jobber hjemme.\n\nSpør lederen din." };
const sagt = { title: "Arbeid heime", text: "Alle som kan, arbeider heime." };
const count = (told: number, reachedBy: number, shown: number, confirmed: number) => [
  { unitId: "u" as UnitId, told, reached: reachedBy, shown, confirmed },
];
const madeOn = date("2021-02-10");
const paper: NoticePaper = {
  ...{ language: "nb", employer: "NTNU", ruleset, municipality: "Lillestrøm", notice, madeOn, madeAt: startOfDay(madeOn) },
  written: new Map([
    [1, [["nb", said]]],
    [
      2,
      [
        ["nb", said],
        ["nn", sagt],
      ],
    ],
  ]),
  figures: [noticeFigures(1, count(900, 898, 600, 412)), noticeFigures(2, count(900, 700, 300, 3))],
};
const read = async (but: Partial<NoticePaper> = {}) => readPdf(await renderPdf(noticeDocument({ ...paper, ...but })));

describe("the document that proves it", () => {
  it("LI-04 has the rules, where it was published, each version in all its forms with its hash, and when it was made", async () => {
    const { text } = await read();
    for (const words of [
      ...["Dokumentasjon på beskjed til de ansatte", "Sendt og dokumentert", "Siste utgave ble sendt 3. februar 2021"],
      ...[ruleset.name, "Arbeidssteder i Lillestrøm", "Fra 1. februar 2021 til og med 31. mars 2021", ruleset.sourceUrl],
      ...[intranet.url, "26. januar 2021", "Utgave 1", "Utgave 2", "Bokmål: Jobb hjemme", "Nynorsk: Arbeid heime"],
      ...["Alle som kan, arbeider heime.", "Spør lederen din.", "Laget 10. februar 2021"],
    ])
      expect(text).toContain(words);
    const dense = text.replace(/\s/g, "");
    for (const hash of ["a", "b"]) expect(dense).toContain(hash.repeat(64));
  });

  it("LI-04 tells how many it was sent to, reached and was confirmed by, and of no number below five which it is", async () => {
    const { text } = await read();
    expect(text).toMatch(/Sendt til\s+900/);
    expect(text).toMatch(/Nådd\s+Alle, eller alle unntatt færre enn fem/);
    expect(text).toMatch(/Bekreftet lest\s+412/);
    expect(text).toMatch(/Bekreftet lest\s+Færre enn fem/);
    expect(text).not.toContain("898");
  });

  it("LI-04 is documentation with the intranet alone, and says so", async () => {
    const only = reached(undefined, publish(intranet));
    const { text } = await read({ notice: only, written: new Map(), figures: [] });
    expect(text).toContain("Dokumentert på intranettet");
    expect(text).toContain("Det er nok som dokumentasjon.");
    expect(text).not.toContain("Utgave 1");
  });

  it("gives the same bytes for the same, and others where a word is another", async () => {
    const bytes = () => renderPdf(noticeDocument(paper));
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
    const other = noticeDocument({ ...paper, written: new Map([[1, [["nb", { ...said, title: "Noe annet" }]]]]) });
    expect(Buffer.compare(await bytes(), await renderPdf(other))).not.toBe(0);
  });

  it.each([
    ["nb", "Slik leses dokumentet", "nb"],
    ["nn", "Slik les du dokumentet", "nn"],
    ["en", "How to read this document", "en"],
  ] as const)("is tagged and in the written form that it was asked for, %s", async (language, words, lang) => {
    const { text, tags, raw } = await read({ language });
    expect(text).toContain(words);
    expect(raw).toMatch(new RegExp(`/Lang \\(${lang}\\)`));
    for (const tag of ["H1", "H2", "H3", "Table", "TH", "P", "LI"]) expect(tags).toContain(tag);
  });

  it("counts up to the day on which it was forgotten who had read it", async () => {
    const forgotten = { on: date("2021-06-30"), figures: [] };
    const { text } = await read({ notice: { ...notice, forgotten } });
    expect(text).toMatch(/Talt opp\s+30\. juni 2021/);
  });
});

describe("figures as a file", () => {
  it("LI-04 has a line a figure, and no field is empty or nought", () => {
    const [figures] = paper.figures;
    if (figures === undefined) throw new Error("no figures");
    const units = figures.units.map(({ unitId: _unitId, ...counts }) => ({ name: "=Enhet; en", ...counts }));
    const view = {
      ...{ versions: [{ ...figures, units }], messages: { waiting: 0, failed: 0, unknown: 0 }, forgottenOn: null },
    };
    const [head, ...lines] = noticeCsv(view, "nb").slice(1).trimEnd().split("\r\n");
    expect(head).toBe("Utgave;Enhet;Tall for;Verdi");
    expect(lines).toEqual([
      "1;Alle;Sendt til;900",
      "1;Alle;Nådd;alle, eller alle unntatt færre enn fem",
      "1;Alle;Åpnet;600",
      "1;Alle;Bekreftet lest;412",
      `1;"'=Enhet; en";Sendt til;900`,
      `1;"'=Enhet; en";Nådd;skjult`,
      `1;"'=Enhet; en";Åpnet;skjult`,
      `1;"'=Enhet; en";Bekreftet lest;412`,
    ]);
  });
});
