import { getDocumentProxy } from "unpdf";

/** A PDF as its readers have it: the text of each page, what the file says of itself, the tags, and its bytes as letters. */
export async function readPdf(bytes: Uint8Array) {
  // The reader takes the bytes over.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(" ");
    }),
  );
  const tags = (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap(rolesIn);
  const { info } = await document.getMetadata();
  return {
    ...{ texts, tags, info },
    // Lines break where the page ends them: what is looked for may stand on two.
    text: texts.join(" ").replace(/\s+/g, " "),
    raw: Buffer.from(bytes).toString("latin1"),
  };
}

/** The roles of a tree of tags, in the order in which they are read. */
function rolesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "role" in node && typeof node.role === "string" ? [node.role] : [];
  const children = "children" in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [];
  return [...own, ...children];
}
