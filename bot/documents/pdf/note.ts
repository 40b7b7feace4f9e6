import type { Block } from "./content.ts";
import { accent, ink, margin, type Pen, size } from "./pen.ts";

const tint = "#e8f1f8";
const bar = 4;
const padding = 10;

/** A few words set apart: on a tint of their own, with a bar at their side, and never cut by the end of a page. */
export function drawNote({ pdf, root, words }: Pen, { title, text }: Extract<Block, { kind: "note" }>): void {
  const left = margin + bar + padding;
  const width = pdf.page.width - margin - padding - left;
  const lines = [
    { words: words(title), font: "bold", size: size.section, colour: accent },
    ...(text === "" ? [] : [{ words: words(text), font: "regular", size: size.text, colour: ink }]),
  ];
  const heights = lines.map((line) => pdf.font(line.font).fontSize(line.size).heightOfString(line.words, { width, lineGap: 2 }));
  const height = heights.reduce((sum, one) => sum + one, 2 * padding - 2);
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage();
  const top = pdf.y;
  // What is drawn for the eye alone is no part of what is read.
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.rect(margin, top, pdf.page.width - 2 * margin, height).fill(tint);
  pdf.rect(margin, top, bar, height).fill(accent);
  pdf.endMarkedContent();
  const section = pdf.struct("Sect", { title: words(title) });
  root.add(section);
  pdf.y = top + padding;
  for (const line of lines) {
    section.add(
      pdf.struct("P", {}, () => {
        pdf.font(line.font).fontSize(line.size).fillColor(line.colour).text(line.words, left, pdf.y, { width, lineGap: 2 });
      }),
    );
  }
  section.end();
  pdf.x = margin;
  pdf.y = top + height + 8;
}
