import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Block, DocumentContent } from "./content.ts";
import { fonts } from "./fonts.ts";
import { drawNote } from "./note.ts";
import { accent, ink, margin, type Pen, size, written } from "./pen.ts";
import { readableWith } from "./readable.ts";

const shade = "#f2f2f2";

/**
 * A document as PDF/A-2a on A4: fonts inside, real text, tagged, so that an archive can keep it and a screen reader can read it.
 * The same content gives the same bytes. A character that the font lacks stands as «▯», never as nothing.
 */
export async function renderPdf(content: DocumentContent): Promise<Uint8Array> {
  const { regular, bold } = fonts();
  const words = readableWith(regular);
  const madeAt = new Date(content.madeAt);
  const pdf = new PDFDocument({
    size: "A4",
    margin,
    lang: content.language,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: words(content.title),
      Author: words(content.author),
      Subject: words(content.subject),
      Creator: "Dagsorden",
      Producer: "Dagsorden",
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  // The document is a stream, which wants to be read from the first page on.
  const bytes = buffer(pdf);
  // The typings do not know yet that the library takes a font that is open already. It knows one again by its family alone: without
  // that, every cell of a table would be compared with all fonts there are.
  pdf.registerFont("regular", regular as unknown as Uint8Array, "regular");
  pdf.registerFont("bold", bold as unknown as Uint8Array, "bold");
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const pen: Pen = { pdf, root, words };
  if (content.head !== undefined) written(pen, "P", content.head, { font: "bold", size: size.text, colour: accent, after: 2 });
  written(pen, "H1", content.title, { font: "bold", size: size.title, after: 10 });
  for (const block of content.blocks) draw(pen, block);
  root.end();
  drawFooters(pen, content.footer);
  pdf.end();
  return bytes;
}

function draw(pen: Pen, block: Block): void {
  switch (block.kind) {
    case "heading":
      drawHeading(pen, block);
      break;
    case "paragraph":
      written(pen, "P", block.text, { font: "regular", size: size.text, after: 6 });
      break;
    case "list":
      drawList(pen, block.items);
      break;
    case "note":
      drawNote(pen, block);
      break;
    case "page":
      pen.pdf.addPage();
      break;
    case "facts":
      drawFacts(pen, block);
      break;
    case "table":
      grid(pen, block.caption, block.widths, block.head, block.rows);
      break;
  }
}

function drawHeading(pen: Pen, { level, text, room = 90 }: Extract<Block, { kind: "heading" }>): void {
  const { pdf } = pen;
  // A heading does not stand alone at the foot of a page.
  if (pdf.y > pdf.page.height - margin - room) pdf.addPage();
  pdf.y += level === 1 ? 12 : 6;
  written(pen, level === 1 ? "H2" : "H3", text, { font: "bold", size: level === 1 ? size.chapter : size.section, after: 4 });
}

function drawList(pen: Pen, items: readonly string[]): void {
  const list = pen.pdf.struct("L");
  pen.root.add(list);
  for (const item of items) {
    const entry = pen.pdf.struct("LI");
    list.add(entry);
    written(pen, "LBody", `–  ${item}`, { font: "regular", size: size.text, after: 2, indent: 20, hang: 10 }, entry);
    entry.end();
  }
  list.end();
  pen.pdf.y += 4;
}

/** Longer than this a value is no cell any more but a text of its own, which may run over to the next page. */
const longestCell = 300;

function drawFacts(pen: Pen, { caption, rows, labelShare = 0.36 }: Extract<Block, { kind: "facts" }>): void {
  const short = rows.filter(([, value]) => value.length <= longestCell);
  if (short.length > 0) grid(pen, caption, [labelShare, 1 - labelShare], undefined, short);
  for (const [label, value] of rows.filter(([, text]) => text.length > longestCell)) {
    written(pen, "H3", label, { font: "bold", size: size.text, after: 2 });
    written(pen, "P", value, { font: "regular", size: size.text, after: 6 });
  }
}

function grid(
  pen: Pen,
  caption: string,
  shares: readonly number[],
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): void {
  const { pdf, root, words } = pen;
  const width = pdf.page.width - 2 * margin;
  pdf.font("regular").fontSize(size.text).fillColor(ink);
  const bold = { src: "bold", size: size.text };
  const cellsOf = (row: readonly string[]) =>
    row.map((text, index) =>
      index === 0 ? { text: words(text), type: "TH" as const, scope: "Row", font: bold } : { text: words(text) },
    );
  const section = pdf.struct("Sect", { title: words(caption) });
  root.add(section);
  pdf.table({
    // The typings do not know of it; the library tags the table with it.
    ...{ structParent: section },
    position: { x: margin, y: pdf.y },
    columnStyles: shares.map((share) => ({ width: share * width })),
    // Shades instead of lines: the library writes the colours of lines into the tags in a form that readers complain of.
    rowStyles: (row) => (row % 2 === 0 ? { border: 0, backgroundColor: shade } : { border: 0 }),
    defaultStyle: { padding: 4 },
    data: [
      ...(head === undefined
        ? []
        : [head.map((text) => ({ text: words(text), type: "TH" as const, scope: "Column", font: bold }))]),
      ...rows.map(cellsOf),
    ],
  });
  section.end();
  pdf.x = margin;
  pdf.y += 8;
}

function drawFooters({ pdf, words }: Pen, footer: DocumentContent["footer"]): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // What lies below the bottom margin would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("regular").fontSize(size.foot).fillColor(ink);
    pdf.text(words(footer(page + 1 - start, count)), margin, pdf.page.height - margin + 24, {
      width: pdf.page.width - 2 * margin,
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
