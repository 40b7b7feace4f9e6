const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");
const item = /^\s*(?:([-*])|(\d{1,3})[.)])\s+(.*)$/;

/**
 * The part of Markdown that Teams draws in cards and messages: bold, italics, links and lists. Everything is escaped first, so
 * that nothing a person wrote becomes an element; links go to the web or to an e-mail address only.
 */
export function markdownToHtml(markdown: string): string {
  const blocks: string[] = [];
  let list: { readonly tag: "ul" | "ol"; readonly start: string; readonly items: string[] } | undefined;
  let lines: string[] = [];
  const endText = () => {
    if (lines.length > 0) blocks.push(`<p>${lines.map(inline).join("<br>")}</p>`);
    lines = [];
  };
  const endList = () => {
    if (list === undefined) return;
    const start = list.tag === "ol" && list.start !== "1" ? ` start="${list.start}"` : "";
    blocks.push(`<${list.tag}${start}>${list.items.map((text) => `<li>${inline(text)}</li>`).join("")}</${list.tag}>`);
    list = undefined;
  };
  for (const line of markdown.replace(/\r\n?/g, "\n").split("\n")) {
    const [, bullet, number, text] = item.exec(line) ?? [];
    if (text !== undefined) {
      const tag = bullet === undefined ? "ol" : "ul";
      endText();
      if (list?.tag !== tag) endList();
      list ??= { tag, start: number ?? "1", items: [] };
      list.items.push(text);
    } else {
      endList();
      if (line.trim() === "") endText();
      else lines.push(line);
    }
  }
  endText();
  endList();
  return blocks.join("");
}

/** Bold, italics and links in a line. A backslash before a sign shows the sign as it is. */
function inline(line: string): string {
  const kept: string[] = [];
  const keep = (html: string) => `\u0000${kept.push(html) - 1}\u0000`;
  const text = line
    .replaceAll("\u0000", "")
    .replace(/\\([\\`*_{}[\]()#+\-.!~<>|])/g, (_, sign: string) => keep(escapeHtml(sign)))
    .replace(/\[([^\]\n]{1,500})\]\(((?:https?:\/\/|mailto:)[^\s()<>"]{1,2000})\)/gi, (_, label: string, url: string) =>
      keep(`<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${emphasised(escapeHtml(label))}</a>`),
    );
  let html = emphasised(escapeHtml(text));
  // A kept piece may lie within another, so they are put back from the outermost in.
  for (let round = 0; round < 3; round++)
    html = html.replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? "");
  return html;
}

function emphasised(escaped: string): string {
  return escaped
    .replace(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g, "<strong>$1</strong>")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, "<em>$1</em>")
    .replace(/(?<!\*)\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)/g, "<em>$1</em>");
}
