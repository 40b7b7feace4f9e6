import type { Font } from "fontkit";

/** Stands for a letter that the font lacks. */
const missing = "□";

/**
 * Words with what a font has letters for. PDF/A forbids a letter that is not there, and a reader must see that something was.
 * Line breaks stay; other control characters become spaces.
 */
export function readableWith(font: Font): (text: string) => string {
  return (text) =>
    [...text.normalize("NFC")]
      .map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (letter === "\n") return letter;
        if (code < 32 || code === 127) return " ";
        return font.hasGlyphForCodePoint(code) ? letter : missing;
      })
      .join("");
}
