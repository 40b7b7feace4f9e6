import * as fontkit from "fontkit";

const missing = "□";

/**
 * Words with what a font has letters for. PDF/A forbids a letter that is not there, and a reader must see that something was.
 * Line breaks stay; other control characters become spaces.
 */
export function readableWith(font: Uint8Array): (text: string) => string {
  const opened = fontkit.create(Buffer.from(font));
  const known = new Set("characterSet" in opened ? opened.characterSet : []);
  const fallback = known.has(missing.codePointAt(0) ?? 0) ? missing : "?";
  return (text) =>
    [...text.normalize("NFC")]
      .map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (letter === "\n") return letter;
        if (code < 32 || code === 127) return " ";
        return known.has(code) ? letter : fallback;
      })
      .join("");
}
