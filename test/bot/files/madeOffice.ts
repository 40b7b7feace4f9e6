import { canary, jpegFile, pngFile, zipOf } from "./made.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- ${canary} -->${inside}`;
const names = `xmlns:w="urn:w" xmlns:r="${office}" xmlns:w14="urn:w14" xmlns:v="urn:v" xmlns:o="urn:o" xmlns:wp="urn:wp" xmlns:pic="urn:pic"`;

function relations(...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  const items = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return xml(`<Relationships xmlns="urn:rels">${items.join("")}</Relationships>`);
}

const types = (main: string, part: string, ...others: string[]) =>
  xml(
    `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/>${others
      .map((name) => `<Override PartName="${name}" ContentType="application/x"/>`)
      .join("")}</Types>`,
  );

const properties = {
  "docProps/core.xml": xml(`<cp:coreProperties xmlns:cp="urn:cp"><creator>${canary}</creator></cp:coreProperties>`),
  "docProps/app.xml": xml(`<Properties><Company>${canary}</Company></Properties>`),
  "docProps/custom.xml": xml(`<Properties><property name="${canary}"/></Properties>`),
  "docProps/thumbnail.jpeg": jpegFile(),
};

/** A document of Word with a name in every place that is known for it, and text, a picture and a comment that are to stay. */
export function docxFile(but: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zipOf({
    "[Content_Types].xml": types(
      "wordprocessingml.document.main",
      "/word/document.xml",
      "/docProps/core.xml",
      "/word/people.xml",
    ),
    "_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"], ["rId2", "core-properties", "docProps/core.xml"]),
    ...properties,
    "word/document.xml": xml(
      `<w:document ${names}><w:body><w:p w:rsidR="00AB12CD" w14:paraId="12AB34CD"><w:r><w:t xml:space="preserve"> Dette skal vises &amp; &lt;stå&gt; </w:t></w:r>` +
        `<w:ins w:id="1" w:author="${canary}" w:date="2026-05-17T12:00:00Z"><w:r><w:t>satt inn</w:t></w:r></w:ins>` +
        `<w:del w:id="2" w:author="En annen" w:date="2026-05-17T12:00:00Z"><w:r><w:delText>tatt ut</w:delText></w:r></w:del>` +
        `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/${canary}"/></w:sdtPr></w:sdt><w:hyperlink r:id="rId9"><w:r><w:t>lenketekst</w:t></w:r></w:hyperlink>` +
        `<w:r><w:instrText>HYPERLINK "file:///C:/Users/${canary}/x.doc"</w:instrText></w:r><w:fldSimple w:instr=" INCLUDEPICTURE &quot;C:\\\\${canary}&quot; "/>` +
        `<w:r><w:instrText> HYPERLINK \\l "_Toc1" </w:instrText></w:r><w:permStart w:ed="${canary}"/>` +
        `<wp:docPr id="7" name="${canary}.jpg" descr="C:\\Users\\${canary}\\bilde.jpg"/><pic:cNvPr id="8" name="x" descr="En graf som viser fravær"/>` +
        `<w:object><v:shape alt="${canary}.png"><v:imagedata r:id="rId5" o:title="${canary}/x"/></v:shape><o:OLEObject ProgID="Excel.Sheet" r:id="rId8"/></w:object>` +
        `</w:p></w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": relations(
      ["rId3", "comments", "comments.xml"],
      ["rId4", "people", "people.xml"],
      ["rId5", "image", "media/image1.jpeg"],
      ["rId6", "image", "media/image2.png"],
      ["rId7", "settings", "settings.xml"],
      ["rId8", "package", "embeddings/sheet1.xlsx"],
      // Leads nowhere unless a test puts something there.
      ["rId10", "image", "media/image3.emf"],
      ["rId9", "hyperlink", `https://example.org/${canary}`, "External"],
    ),
    "word/comments.xml": xml(
      `<w:comments ${names}><w:comment w:id="0" w:author="${canary}" w:initials="ON" w:date="2026-05-17T12:00:00Z"><w:p><w:r><w:t>Kommentaren skal vises</w:t></w:r></w:p></w:comment>` +
        // As LibreOffice begins an answer.
        `<w:comment w:id="1" w:author="En annen"><w:p><w:r><w:t>Svar til ${canary} (2026-05-17, 12:00): "</w:t></w:r><w:r><w:t>Kommentaren skal vises</w:t></w:r></w:p></w:comment></w:comments>`,
    ),
    "word/people.xml": xml(`<w15:people xmlns:w15="urn:w15"><w15:person w15:author="${canary}"/></w15:people>`),
    "word/settings.xml": xml(
      `<w:settings ${names}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="x" w:val="${canary}"/></w:docVars><w14:docId w14:val="12345678"/></w:settings>`,
    ),
    "word/_rels/settings.xml.rels": relations(["rId1", "attachedTemplate", `file:///C:/Users/${canary}/Normal.dotm`, "External"]),
    "word/media/image1.jpeg": jpegFile(),
    "word/media/image2.png": pngFile(),
    "word/embeddings/sheet1.xlsx": zipOf({ x: canary }),
    "customXml/item1.xml": xml(`<x>${canary}</x>`),
    ...but,
  });
}

/** A workbook of Excel, likewise. */
export function xlsxFile(but: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zipOf({
    "[Content_Types].xml": types("spreadsheetml.sheet.main", "/xl/workbook.xml", "/xl/persons/person.xml"),
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    ...properties,
    "xl/workbook.xml": xml(
      `<workbook xmlns:mc="urn:mc" xmlns:x15ac="urn:x15ac" xmlns:xr="urn:xr" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="7"/><fileSharing userName="${canary}"/>` +
        `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${canary}\\"/></mc:Choice></mc:AlternateContent><xr:revisionPtr documentId="{${canary}}"/>` +
        `<sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets><customWorkbookViews><customWorkbookView name="${canary} - Personal View"/></customWorkbookViews></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "person", "/xl/persons/person.xml"],
      ["rId3", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId4", "externalLink", "externalLinks/externalLink1.xml"],
    ),
    "xl/worksheets/sheet1.xml": xml(
      `<worksheet xmlns:r="${office}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cellen skal vises</t></is></c></row></sheetData><pageSetup paperSize="9" r:id="rId3"/></worksheet>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["rId3", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId4", "comments", "../comments1.xml"],
      ["rId5", "threadedComment", "../threadedComments/threadedComment1.xml"],
    ),
    "xl/printerSettings/printerSettings1.bin": Buffer.from(canary, "utf16le"),
    "xl/comments1.xml": xml(
      `<comments><authors><author>${canary}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>${canary}:</t></r><r><t xml:space="preserve">\nKommentaren skal vises</t></r></text></comment></commentList></comments>`,
    ),
    "xl/persons/person.xml": xml(`<personList><person displayName="${canary}"/></personList>`),
    "xl/threadedComments/threadedComment1.xml": xml(`<x>${canary}</x>`),
    "xl/pivotCache/pivotCacheDefinition1.xml": xml(
      `<pivotCacheDefinition refreshedBy="${canary}" refreshedDate="45000" recordCount="1"/>`,
    ),
    "xl/externalLinks/externalLink1.xml": xml(`<externalLink xmlns:r="${office}"><externalBook r:id="rId1"/></externalLink>`),
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations([
      "rId1",
      "externalLinkPath",
      `file:///C:/${canary}.xlsx`,
      "External",
    ]),
    ...but,
  });
}

/** A text document of LibreOffice, likewise. */
export function odtFile(but: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": xml(
      `<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="meta.xml"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/></manifest:manifest>`,
    ),
    "content.xml": xml(
      `<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:dc="urn:dc" xmlns:xlink="urn:x" xmlns:draw="urn:d" xmlns:svg="urn:s" xmlns:meta="urn:m" xmlns:officeooo="urn:oo">` +
        `<office:scripts><script>${canary}</script></office:scripts><office:body><office:text><text:p officeooo:rsid="00ab12cd">Dette skal vises</text:p>` +
        `<office:annotation><dc:creator>${canary}</dc:creator><dc:date>2026-05-17T12:00:00</dc:date><meta:creator-initials>ON</meta:creator-initials><text:p>Merknaden skal vises</text:p></office:annotation>` +
        `<office:annotation><dc:creator>En annen</dc:creator><text:p><text:span>Reply to ${canary} (2026-05-17, 12:00): "</text:span>Merknaden skal vises"</text:p></office:annotation>` +
        `<office:change-info><dc:creator>En annen</dc:creator><dc:date>2026-05-17T12:00:00</dc:date></office:change-info>` +
        `<text:a xlink:href="https://example.org/${canary}">lenketekst</text:a><text:a xlink:href="#sted">intern</text:a>` +
        `<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>/home/${canary}/x.png</svg:title><svg:desc>En graf</svg:desc></draw:frame></office:text></office:body></office:document-content>`,
    ),
    "styles.xml": xml("<office:document-styles xmlns:office='urn:o'/>"),
    "meta.xml": xml(`<office:document-meta xmlns:office="urn:o"><creator>${canary}</creator></office:document-meta>`),
    "settings.xml": xml(`<x><config name="PrinterName">${canary}</config></x>`),
    "Thumbnails/thumbnail.png": pngFile(),
    "Pictures/1.png": pngFile(),
    "Configurations2/x.xml": canary,
    ...but,
  });
}
