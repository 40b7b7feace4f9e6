import { deflateSync } from "node:zlib";
import { bytes, canary, jpegFile } from "./made.ts";

const hex = Buffer.from(canary, "utf16le").swap16().toString("hex").toUpperCase();

type PdfObject = string | { readonly dict: string; readonly stream: Uint8Array | string };

/** A PDF of these objects, by their numbers from 1, and a table of where they lie. */
export function pdfOf(objects: readonly (PdfObject | undefined)[], trailer: string): Buffer {
  const pieces: Buffer[] = [bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
  let length = pieces[0]?.length ?? 0;
  const places: number[] = [];
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(object === undefined ? 0 : length);
    if (object === undefined) continue;
    const inside =
      typeof object === "string"
        ? bytes(object)
        : bytes(`<<${object.dict} /Length ${object.stream.length}>>\nstream\n`, object.stream, "\nendstream");
    add(bytes(`${index + 1} 0 obj\n`, inside, "\nendobj\n"));
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 ${place === 0 ? "f" : "n"} \n`).join("");
  add(bytes(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<<${trailer} /Size ${places.length + 1}>>\n`));
  return bytes(...pieces, `startxref\n${length - (pieces.at(-1)?.length ?? 0)}\n%%EOF\n`);
}

const xmp = { dict: "/Type /Metadata /Subtype /XML", stream: `<dc:creator>${canary}</dc:creator>` };
const attachment = { dict: "/Type /EmbeddedFile", stream: canary };

/** A PDF of one page with a name, or something that runs, in every place that is known for it. Its text and link text are to stay. */
export function pdfFile(): Buffer {
  const text = deflateSync(Buffer.from("BT /F1 12 Tf 20 100 Td (Dette skal vises) Tj ET"));
  const objects: (PdfObject | undefined)[] = [
    `<</Type /Catalog /Pages 2 0 R /Metadata 3 0 R /OpenAction 4 0 R /AA <</WC 4 0 R>> /Names <</JavaScript <</Names [(${canary}) 4 0 R]>>
      /EmbeddedFiles <</Names [(${canary}) 5 0 R]>>>> /PieceInfo <</App <</Private (${canary})>>>> /AcroForm 13 0 R /AF [5 0 R]
      /Outlines 15 0 R /Collection <</Type /Collection /D (${canary})>> /Perms <</DocMDP 14 0 R>> /URI <</Base (http://${canary})>> /Lang (nb-NO)>>`,
    "<</Type /Pages /Kids [7 0 R] /Count 1>>",
    xmp,
    `<</S /JavaScript /JS (app.alert\\("${canary}"\\)) /Next <</S /Launch /F (${canary})>>>>`,
    `<</Type /Filespec /F (C:\\\\${canary}.doc) /UF <FEFF${hex}> /EF <</F 6 0 R>> /Desc (${canary})>>`,
    attachment,
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources <</Font <</F1 8 0 R>> /XObject <</Im1 9 0 R /Fm1 10 0 R>>>>
      /Contents 11 0 R /Annots [12 0 R 16 0 R 17 0 R 18 0 R 19 0 R 20 0 R] /Metadata 3 0 R /LastModified (${canary}) /AA <</O 4 0 R>> /Thumb 9 0 R
      /VP [<</Measure <</Subtype /GEO /GPTS [63.4 10.4] /Name (${canary})>>>>] /PieceInfo <</X <</Private (${canary})>>>>>>`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    {
      dict: "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Metadata 3 0 R",
      stream: jpegFile(1),
    },
    {
      dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /PTEX.FileName (/home/${canary}/x.pdf) /PTEX.InfoDict <</Author (${canary})>> /OPI <</F (${canary})>>`,
      stream: "q Q",
    },
    { dict: "/Filter /FlateDecode", stream: text },
    `<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Merknaden skal vises) /T (${canary}) /M (D:20260517) /NM (${canary}) /Subj (${canary})
      /RC (<p>${canary}</p>) /CreationDate (D:20260517)>>`,
    `<</Fields [14 0 R] /SigFlags 3 /XFA [(template) 3 0 R] /DA (/Helv 0 Tf)>>`,
    `<</FT /Sig /T (felt) /V <</Type /Sig /Name (${canary}) /Reason (${canary}) /ContactInfo (${canary}) /ByteRange [0 1 2 3] /Contents <${hex}>>>
      /Type /Annot /Subtype /Widget /Rect [0 0 1 1]>>`,
    "<</First 21 0 R /Last 21 0 R /Count 1>>",
    `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (http://example.org/${canary})>>>>`,
    `<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 5 0 R /T (${canary})>>`,
    `<</Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (navnpaafelt) /V (Svaret skal vises) /AA <</K 4 0 R>> /A 4 0 R>>`,
    `<</Type /Annot /Subtype /Sound /Rect [0 0 9 9] /Sound 6 0 R>>`,
    `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /GoTo /D [7 0 R /Fit]>>>>`,
    `<</Title (Bokmerket skal vises) /Parent 15 0 R /A <</S /GoToR /F (${canary}) /D [0 /Fit]>>>>`,
    // What an earlier version of the file had, and nothing points to any more.
    `<</Old (${canary})>>`,
    `<</Author (${canary}) /Title <FEFF${hex}> /Creator (Word) /Producer (${canary}) /CreationDate (D:20260517)>>`,
  ];
  return bytes(pdfOf(objects, `/Root 1 0 R /Info 23 0 R /ID [<${hex}> <${hex}>]`), `% ${canary}\n`);
}

/** The least that is a PDF: one empty page. */
export const plainPdf = () =>
  pdfOf(
    [
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
    ],
    "/Root 1 0 R",
  );
