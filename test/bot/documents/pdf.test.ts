import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Block, DocumentContent } from "#bot/documents/pdf/content.ts";
import { renderPdf } from "#bot/documents/pdf/renderPdf.ts";
import type { Instant } from "#domain/kernel/instant.ts";

const content = (blocks: readonly Block[], changes: Partial<DocumentContent> = {}): DocumentContent => ({
  language: "nn",
  title: "Tiltaksplan 2026",
  author: "Universitetet i Nordmarka",
  subject: "Plan for arbeidsmiljøet",
  madeAt: "2026-10-30T10:00:00.000Z" as Instant,
  blocks,
  footer: (page, pages) => `side ${page} av ${pages}`,
  ...changes,
});

async function read(blocks: readonly Block[]) {
  const bytes = await renderPdf(content(blocks));
  // The reader takes the bytes over.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("\n");
    }),
  );
  return { bytes, raw: Buffer.from(bytes).toString("latin1"), document, pages, texts, text: texts.join("\n") };
}

/** The roles of a tree of tags, as one line each, and the text that lies under none of them left out. */
function roles(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "role" in node && typeof node.role === "string" ? [node.role] : [];
  const children = "children" in node && Array.isArray(node.children) ? node.children.flatMap(roles) : [];
  return [...own, ...children];
}

describe("a document as PDF", () => {
  // Before any other test has drawn these letters.
  it("holds a letter as text also after a document that had it only as part of another", async () => {
    await read([{ kind: "paragraph", text: "Ŵ Å Ẍ Ž Ý Ñ" }]);
    const { text } = await read([{ kind: "paragraph", text: "W A X Z Y N" }]);
    expect(text).toContain("W A X Z Y N");
  });

  it("holds letters that are drawn as one as the letters that they are", async () => {
    const { text } = await read([{ kind: "paragraph", text: "offentlig, kafferast, skriftlig" }]);
    expect(text).toContain("offentlig, kafferast, skriftlig");
  });

  it("gives the same bytes whatever was drawn before", async () => {
    const blocks: readonly Block[] = [{ kind: "paragraph", text: "QVU offer" }];
    const first = await renderPdf(content(blocks));
    await renderPdf(content([{ kind: "paragraph", text: "ﬀ Ü Ů V̌" }]));
    expect(Buffer.compare(first, await renderPdf(content(blocks)))).toBe(0);
  });

  it("says that it is PDF/A-2a, in which language, and what it is called", async () => {
    const { raw, document } = await read([]);
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(raw).toContain("/OutputIntents");
    expect(raw).toMatch(/\/Lang \(nn\)/);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: "Tiltaksplan 2026", Author: "Universitetet i Nordmarka", Language: "nn" });
  });

  it("has every font inside", async () => {
    const { raw } = await read([{ kind: "paragraph", text: "Hei" }]);
    const described = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    const embedded = raw.match(/\/FontFile2 /g) ?? [];
    expect(described.length).toBeGreaterThan(0);
    expect(embedded).toHaveLength(described.length);
  });

  it("holds real text, with Norwegian and Sámi letters", async () => {
    const { text } = await read([{ kind: "paragraph", text: "Blåbær og Čáhppes ŋ đ š ž ŧ" }]);
    expect(text).toContain("Blåbær og Čáhppes ŋ đ š ž ŧ");
  });

  it("shows a letter that the font lacks as one that is missing, and keeps the rest", async () => {
    const { text } = await read([{ kind: "paragraph", text: "før 😀 etter\u0007" }]);
    expect(text).toContain("før □ etter");
  });

  it("is tagged: headings, lists, and tables with row and column headings", async () => {
    const { pages } = await read([
      { kind: "heading", level: 1, text: "Kapittel" },
      { kind: "heading", level: 2, text: "Avsnitt" },
      { kind: "list", items: ["en", "to"] },
      { kind: "facts", caption: "Om planen", rows: [["Enhet", "Bygg"]] },
      { kind: "table", caption: "Tiltak", widths: [0.5, 0.5], head: ["Hva", "Når"], rows: [["Lys", "mars"]] },
    ]);
    const found = roles(await pages[0]?.getStructTree());
    expect(found.filter((role) => ["H1", "H2", "H3", "L", "LI", "Table"].includes(role))).toEqual([
      ...["H1", "H2", "H3", "L", "LI", "LI", "Table", "Table"],
    ]);
    expect(found.filter((role) => role === "TH")).toHaveLength(4);
    expect(found.filter((role) => role === "TD")).toHaveLength(2);
  });

  it("goes on over pages and numbers each of them", async () => {
    const { texts } = await read([{ kind: "paragraph", text: "Lang tekst. ".repeat(1_500) }]);
    expect(texts.length).toBeGreaterThan(2);
    for (const [index, page] of texts.entries()) expect(page).toContain(`side ${index + 1} av ${texts.length}`);
  });

  it("begins on a page of its own where it is told to", async () => {
    const { texts } = await read([{ kind: "paragraph", text: "Før" }, { kind: "page" }, { kind: "paragraph", text: "Etter" }]);
    expect(texts).toHaveLength(2);
    expect(texts[0]).not.toContain("Etter");
    expect(texts[1]).toContain("Etter");
  });

  it("loses nothing of an item of a list that is longer than a line, and has its lines under each other", async () => {
    const words = Array.from({ length: 60 }, (_, index) => `ord${index}`);
    const { pages, text } = await read([{ kind: "list", items: [words.join(" ")] }]);
    for (const word of words) expect(text).toContain(word);
    const items = (await pages[0]?.getTextContent())?.items.flatMap((item) => ("str" in item ? [item] : [])) ?? [];
    // After the dash and its spaces the first line begins where the others do.
    const left = items.filter(({ str }) => str.startsWith("ord")).map(({ transform }) => Math.round(transform[4] as number));
    expect(left.length).toBeGreaterThan(2);
    expect(new Set(left.slice(1)).size).toBe(1);
  });

  it("loses nothing of a table that is longer than a page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Tiltak nr. ${index}.`, "Lars"]);
    const { text, texts } = await read([{ kind: "table", caption: "Tiltak", widths: [0.6, 0.4], head: ["Hva", "Hvem"], rows }]);
    expect(texts.length).toBeGreaterThan(1);
    for (const [what] of rows) expect(text).toContain(what);
  });

  it("loses nothing of a value that is longer than a page", async () => {
    const words = Array.from({ length: 1_200 }, (_, index) => `ord${index}`);
    const { text } = await read([{ kind: "facts", caption: "Om", rows: [["Begrunnelse", words.join(" ")]] }]);
    for (const word of words) expect(text).toContain(word);
  });

  it("gives the same bytes for the same content, and others for another moment", async () => {
    const blocks: readonly Block[] = [{ kind: "paragraph", text: "Likt" }];
    const [first, second] = await Promise.all([renderPdf(content(blocks)), renderPdf(content(blocks))]);
    const later = await renderPdf(content(blocks, { madeAt: "2026-10-30T10:00:01.000Z" as Instant }));
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, later)).not.toBe(0);
  });
});
