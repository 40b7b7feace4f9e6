import { deflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { cleanFile } from "#bot/files/clean/cleanFile.ts";
import { bytes, canary, jpegFile } from "./made.ts";
import { pdfFile, pdfOf, plainPdf } from "./madePdf.ts";
import { traces } from "./traces.ts";

async function cleaned(file: Uint8Array): Promise<Buffer> {
  const result = await cleanFile(file);
  if (result.kind !== "clean") throw new Error(result.code);
  return Buffer.from(result.file.bytes);
}

const opened = (file: Uint8Array) => getDocumentProxy(new Uint8Array(file), { verbosity: 0 });

it("nothing is left of names, times, scripts, actions, links out, files inside, signatures and earlier versions", async () => {
  const file = await cleaned(pdfFile());
  expect(traces(file, canary)).toEqual([]);
  for (const word of [
    "20260517",
    "JavaScript",
    "Launch",
    "/URI",
    "/GoToR",
    "Filespec",
    "EmbeddedFile",
    "/XFA",
    "/GEO",
    "/Info",
    "/ID",
    "Word",
  ])
    expect([word, traces(file, word)]).toEqual([word, []]);
  expect(traces(pdfFile(), "JavaScript")).not.toEqual([]); // The search finds what is there.
});

it("a reader opens it and finds page, text, notes, fields and bookmarks", async () => {
  const document = await opened(await cleaned(pdfFile()));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ("str" in item ? item.str : ""))).toEqual(["Dette skal vises"]);
  const notes: { subtype: string; contentsObj?: { str: string }; fieldValue?: string; url?: string }[] =
    await page.getAnnotations();
  expect(notes.map(({ subtype }) => subtype).sort()).toEqual(["Link", "Link", "Text", "Widget"]);
  expect(notes.find(({ subtype }) => subtype === "Text")?.contentsObj?.str).toBe("Merknaden skal vises");
  expect(notes.find(({ subtype }) => subtype === "Widget")?.fieldValue).toBe("Svaret skal vises");
  expect(notes.every(({ url }) => url === undefined)).toBe(true);
  expect((await document.getOutline())?.map(({ title }) => title)).toEqual(["Bokmerket skal vises"]);
  expect(await document.getAttachments()).toBeNull();
  expect(await document.getJSActions()).toBeNull();
  expect(JSON.stringify(await document.getFieldObjects())).not.toContain("actions");
  const { info, metadata } = await document.getMetadata();
  expect(metadata).toBeNull();
  expect(JSON.stringify(info)).not.toMatch(/Author|Creat|Produc|Title/);
});

it("the newest of several versions in a file is kept, and nothing of the others", async () => {
  const newer = bytes(
    plainPdf().toString("latin1").replace("<</Type /Catalog /Pages 2 0 R>>", `<</Type /Catalog /Pages 2 0 R /Old (${canary})>>`),
    "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 7 7]>>\nendobj\ntrailer\n<</Root 1 0 R /Prev 9>>\nstartxref\n0\n%%EOF\n",
  );
  const file = await cleaned(newer);
  expect((await (await opened(file)).getPage(1)).view).toEqual([0, 0, 7, 7]);
  expect(traces(file, canary)).toEqual([]);
});

it("a picture that is packed twice is cleaned as well", async () => {
  const page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources <</XObject <</A 4 0 R /B 5 0 R>>>>>>";
  const image = "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8";
  const letters = `${jpegFile(1).toString("hex")}>`;
  const file = pdfOf(
    [
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      page,
      {
        dict: `${image} /Filter [/FlateDecode /DCTDecode] /DecodeParms [null <</ColorTransform 0>>]`,
        stream: deflateSync(jpegFile(1)),
      },
      { dict: `${image} /Filter [/ASCIIHexDecode /DCTDecode]`, stream: letters },
    ],
    "/Root 1 0 R",
  );
  expect(traces(file, canary).length).toBeGreaterThan(1);
  const clean = await cleaned(file);
  expect(traces(clean, canary)).toEqual([]);
  expect(clean.includes("ColorTransform")).toBe(true);
});

it("a PDF with a password is refused as such", async () => {
  const file = pdfOf(
    [
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [] /Count 0>>",
      "<</Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -1>>",
    ],
    "/Root 1 0 R /Encrypt 3 0 R",
  );
  expect(await cleanFile(file)).toEqual({ kind: "refused", code: "encrypted-file" });
});

it("a PDF that nobody can read to its end is refused", async () => {
  const plain = plainPdf().toString("latin1");
  for (const broken of ["%PDF-1.7\n", plain.replace("/Pages 2 0 R", ""), plain.replace("<</Type /Page /", "<</Type /Page (")])
    expect(await cleanFile(bytes(broken))).toEqual({ kind: "refused", code: "broken-file" });
});

const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });

it("a part that unpacks to more than anybody needs is refused before it is unpacked by the parser", async () => {
  for (const dict of ["/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", "/Filter /FlateDecode"]) {
    const file = pdfOf(
      ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>", { dict, stream: bomb }],
      "/Root 1 0 R",
    );
    expect(await cleanFile(file)).toEqual({ kind: "refused", code: "expands-too-much" });
  }
});

it("objects that are packed in another way than programs do are refused: that could hide how large they become", async () => {
  for (const filter of ["[/FlateDecode /FlateDecode]", "/LZWDecode", "[/ASCIIHexDecode /FlateDecode]"]) {
    const stream = { dict: `/Type /ObjStm /N 0 /First 0 /Filter ${filter}`, stream: deflateSync(deflateSync(Buffer.alloc(9))) };
    const file = pdfOf(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>", stream], "/Root 1 0 R");
    expect(await cleanFile(file)).toEqual({ kind: "refused", code: "broken-file" });
  }
});
