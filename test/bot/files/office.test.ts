import { unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { cleanFile } from "#bot/files/clean/cleanFile.ts";
import { canary, zipOf } from "./made.ts";
import { docxFile, odtFile, xlsxFile } from "./madeOffice.ts";
import { traces } from "./traces.ts";

async function cleaned(file: Uint8Array): Promise<Buffer> {
  const result = await cleanFile(file);
  if (result.kind !== "clean") throw new Error(result.code);
  return Buffer.from(result.file.bytes);
}

const partsOf = async (file: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(await cleaned(file))).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );

it.each([
  [
    "docx",
    docxFile,
    ["Dette skal vises", "Kommentaren skal vises", "En graf som viser fravær", "satt inn", "tatt ut", "lenketekst"],
  ],
  ["xlsx", xlsxFile, ["Cellen skal vises", "Kommentaren skal vises"]],
  ["odt", odtFile, ["Dette skal vises", "Merknaden skal vises", "En graf", "lenketekst"]],
] as const)("%s: no name, time, place, path, printer or link out is left, and what was written is", async (type, made, texts) => {
  expect(traces(made(), canary).length).toBeGreaterThan(3); // The search finds what is there.
  expect(await cleanFile(made())).toMatchObject({ kind: "clean", file: { type } });
  const file = await cleaned(made());
  expect(traces(file, canary)).toEqual([]);
  for (const word of ["2026-05-17", "00AB12CD", "00ab12cd", "12AB34CD", "example.org", "En annen"])
    expect([word, traces(file, word)]).toEqual([word, []]);
  for (const text of texts) expect([text, traces(file, text).length > 0]).toEqual([text, true]);
});

it("docx: who wrote what can still be told by numbers, and letters come through as they were", async () => {
  const parts = await partsOf(docxFile());
  expect(parts["word/document.xml"]).toContain('<w:ins w:id="1" w:author="Person 1">');
  expect(parts["word/document.xml"]).toContain('<w:del w:id="2" w:author="Person 2">');
  expect(parts["word/comments.xml"]).toContain('w:author="Person 1" w:initials=""');
  expect(parts["word/document.xml"]).toContain('<w:t xml:space="preserve"> Dette skal vises &amp; &lt;stå&gt; </w:t>');
});

it("docx: nothing points to a part that is gone, and links within the document work on", async () => {
  const parts = await partsOf(docxFile());
  expect(Object.keys(parts).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/document.xml",
    "word/media/image1.jpeg",
    "word/media/image2.png",
    "word/settings.xml",
  ]);
  const all = Object.values(parts).join("\n");
  for (const gone of ["docProps", "people", "embeddings", "OLEObject", "attachedTemplate"]) expect(all).not.toContain(gone);
  expect(parts["word/_rels/document.xml.rels"]).toContain('Target="about:blank" TargetMode="External"');
  expect(parts["word/document.xml"]).toContain('HYPERLINK \\l "_Toc1"');
});

it("xlsx: an element goes on without the part that it named", async () => {
  const parts = await partsOf(xlsxFile());
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<pageSetup paperSize="9"/>');
  expect(parts["xl/comments1.xml"]).toContain("<author>Person 1</author>");
});

const noteOf = async (author: string, text: string) => {
  const note = `<comment ref="A1" authorId="0"><text><r><t xml:space="preserve">${text}</t></r></text></comment>`;
  const comments = `<comments><authors><author>Kari</author><author>${author}</author></authors><commentList>${note}</commentList></comments>`;
  const cleaned = (await partsOf(xlsxFile({ "xl/comments1.xml": comments })))["xl/comments1.xml"] ?? "";
  return /<t[^>]*>([^<]*)<\/t>/.exec(cleaned)?.[1];
};

it("xlsx: a note that Excel has begun with its author's name begins with the number that its author has", async () => {
  const parts = await partsOf(xlsxFile());
  expect(parts["xl/comments1.xml"]).toContain('<t>Person 1:</t></r><r><t xml:space="preserve">\nKommentaren skal vises</t>');
  // In a run of its own or not, with the colon in the same one or not, and whatever the name is made of.
  expect(await noteOf("Kari Nordmann", "Kari Nordmann:\nSe her")).toBe("Person 2:\nSe her");
  expect(await noteOf("Kari Nordmann", " Kari  nordmann")).toBe("Person 2");
  expect(await noteOf("Kari Nordmann", "Kari Nordmann : ja")).toBe("Person 2: ja");
  expect(await noteOf("HR: Kari (a.b) &amp; co", "HR: Kari (a.b) &amp; co:")).toBe("Person 2:");
  expect(await noteOf("Kari Nordmann", "Kari:")).toBe("Person 1:");
});

it("xlsx: a name that somebody wrote in a note stands, and so does all in a cell", async () => {
  for (const written of ["Kari må se på dette: snart", "Spør Kari:", "Kari Nordmanns tall:", "Per Hansen:"])
    expect(await noteOf("Kari Nordmann", written)).toBe(written);
  const sheet = "<worksheet><sheetData><row><c><is><t>Kari:</t></is></c></row></sheetData></worksheet>";
  const parts = await partsOf(xlsxFile({ "xl/worksheets/sheet1.xml": sheet }));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<t>Kari:</t>");
});

it("docx, odt: an answer to a comment tells by number whom it answers, and not when they wrote", async () => {
  const word = (await partsOf(docxFile()))["word/comments.xml"];
  expect(word).toContain('<w:t>Svar til Person 1: "</w:t>');
  const text = (await partsOf(odtFile()))["content.xml"];
  expect(text).toContain('Reply to Person 1: "</text:span>Merknaden skal vises"');
  const body = `<w:document><w:ins w:author="Kari"/><w:t>Svar til Kari (mandag, 12:00): "nei"</w:t></w:document>`;
  expect((await partsOf(docxFile({ "word/document.xml": body })))["word/document.xml"]).toContain('Kari (mandag, 12:00): "nei"');
});

it("xlsx: of very many authors each is found in their own note", async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const authors = many.map((index) => `<author>Navn ${index}</author>`).join("");
  const notes = many.map((index) => `<comment><text><t>Navn ${index}:</t></text></comment>`).join("");
  const comments = `<comments><authors>${authors}</authors><commentList>${notes}</commentList></comments>`;
  const parts = await partsOf(xlsxFile({ "xl/comments1.xml": comments }));
  expect(parts["xl/comments1.xml"]).not.toContain("Navn");
});

it("odt: what tells its kind stands first and as it is", async () => {
  const file = await cleaned(odtFile());
  expect(file.toString("latin1", 30, 77)).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  expect((await partsOf(odtFile()))["META-INF/manifest.xml"]).not.toMatch(/meta\.xml|Thumbnails/);
});

it("a file with macros is refused as such", async () => {
  for (const file of [
    docxFile({ "word/vbaProject.bin": "x" }),
    docxFile({ "word/activeX/activeX1.xml": "<x/>" }),
    odtFile({ "Basic/Standard/Module1.xml": "<x/>" }),
    docxFile({ "[Content_Types].xml": "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>" }),
  ])
    expect(await cleanFile(file)).toEqual({ kind: "refused", code: "active-content" });
});

it("a file with a password is refused as such", async () => {
  const manifest = '<manifest:manifest xmlns:manifest="urn:m"><manifest:encryption-data/></manifest:manifest>';
  expect(await cleanFile(odtFile({ "META-INF/manifest.xml": manifest }))).toEqual({ kind: "refused", code: "encrypted-file" });
});

it("a file with a picture of a kind that cannot be cleaned is refused, not taken with it", async () => {
  for (const content of [canary, "<svg/>", zipOf({ x: canary })])
    expect(await cleanFile(docxFile({ "word/media/image3.emf": content }))).toEqual({
      kind: "refused",
      code: "cannot-be-cleaned",
    });
});

it("a part that nothing points to is left out, whatever it is", async () => {
  const parts = await partsOf(docxFile({ "word/forgotten.xml": "<a/>", "unknown/x.dat": canary }));
  expect(Object.keys(parts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/forgotten|unknown/)]));
});

it("XML that is not well-formed, not UTF-8, or has a document type is refused", async () => {
  for (const broken of [
    "<w:document",
    "<a><b></a>",
    '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
    "<a>&unknown;</a>",
    Buffer.from("<a>bl\xe5</a>", "latin1"),
  ])
    expect(await cleanFile(docxFile({ "word/comments.xml": broken }))).toEqual({ kind: "refused", code: "broken-file" });
});

it("a presentation is refused with that as a hint", async () => {
  const types = "<Types>application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml</Types>";
  expect(await cleanFile(zipOf({ "[Content_Types].xml": types }))).toEqual({
    kind: "refused",
    code: "unknown-type",
    looksLike: "slides",
  });
});

it("a zip bomb is refused, also one that lies about its size or is of very many parts", async () => {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  const bomb = docxFile({ "word/comments.xml": zeros });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await cleanFile(bomb)).toEqual({ kind: "refused", code: "expands-too-much" });
  const lying = Buffer.from(zipSync({ "[Content_Types].xml": zeros.subarray(0, 3_000_000) }));
  const entry = lying.indexOf("PK\x01\x02", 0, "latin1");
  lying.writeUInt32LE(10, entry + 24);
  expect(await cleanFile(lying)).toEqual({ kind: "refused", code: "expands-too-much" });
  const many = zipOf(Object.fromEntries(Array.from({ length: 3_001 }, (_, index) => [`${index}.xml`, "<a/>"])));
  expect(await cleanFile(many)).toEqual({ kind: "refused", code: "expands-too-much" });
});

it("a zip file with a way out of its folder, or two parts of a name, is refused", async () => {
  expect(await cleanFile(zipOf({ "../x": "y" }))).toEqual({ kind: "refused", code: "broken-file" });
  const twice = Buffer.from(zipSync({ "a.xml": new Uint8Array(1), "b.xml": new Uint8Array(1) }));
  const renamed = Buffer.from(twice.toString("latin1").replaceAll("b.xml", "a.xml"), "latin1");
  expect(await cleanFile(renamed)).toEqual({ kind: "refused", code: "broken-file" });
});
