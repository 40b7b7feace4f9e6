import type PDFDocument from "pdfkit";

/** Points; 1/72 inch. */
export const margin = 64;
export const size = { title: 22, chapter: 15, section: 12.5, text: 10.5, foot: 9 };
export const ink = "#1b1b1b";
/** Dark enough to be read on white and on its own tint. */
export const accent = "#0c3b5e";

type Document = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Document["struct"]>;
export type Pen = { readonly pdf: Document; readonly root: Structure; readonly words: (text: string) => string };

type Look = {
  readonly font: string;
  readonly size: number;
  readonly after: number;
  readonly colour?: string;
  readonly indent?: number;
  readonly hang?: number;
};

/** Writes a text with its tag where the pen stands, and goes on below it. */
export function written({ pdf, root, words }: Pen, tag: string, text: string, look: Look, parent: Structure = root): void {
  parent.add(
    pdf.struct(tag, {}, () => {
      const left = margin + (look.indent ?? 0);
      pdf
        .font(look.font)
        .fontSize(look.size)
        .fillColor(look.colour ?? ink);
      pdf.text(words(text), left, pdf.y, { width: pdf.page.width - margin - left, lineGap: 2, indent: -(look.hang ?? 0) });
      pdf.x = margin;
      pdf.y += look.after;
    }),
  );
}
