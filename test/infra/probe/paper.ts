import { renderPdf } from "#bot/documents/pdf/renderPdf.ts";
import { startCleaning } from "#bot/files/clean/cleaning.ts";
import type { Instant } from "#domain/kernel/instant.ts";

/* Bundled by a test as the server is, and run in the bundle's folder: draws a document, cleans it in a thread, and writes it out. */

const paper = await renderPdf({
  language: "nb",
  title: "Prøveark",
  author: "Universitetet i Nordmarka",
  subject: "Prøve",
  madeAt: "2026-10-30T10:00:00.000Z" as Instant,
  blocks: [{ kind: "paragraph", text: "Blåbærsyltetøy på skjæret" }],
  footer: (page, pages) => `side ${page} av ${pages}`,
});
const cleaning = startCleaning();
const cleaned = await cleaning.clean(new Uint8Array(paper));
await cleaning.close();
process.stdout.write(JSON.stringify({ paper: Buffer.from(paper).toString("base64"), cleaned: cleaned.kind }));
