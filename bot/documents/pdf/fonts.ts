import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

const opened = (name: string): fontkit.Font => {
  const font = fontkit.create(readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}`))));
  if ("fonts" in font) throw new TypeError(`${name} holds more than one font`);
  knowLetters(font);
  return font;
};

/** Letters drawn as one, as «ff» is: the font has them as characters of their own as well. */
const joined = { first: 0xfb00, last: 0xfb06 };

/**
 * Tells a font which letter each of its shapes stands for. It remembers what a shape was first asked for as, and «Å» asks for the shape
 * of «A» as a part and no letter: an «A» in a later document would then be drawn, and neither be found nor read aloud.
 */
function knowLetters(font: fontkit.Font): void {
  // Joined letters first: what is searched for and read is the letters.
  for (let code = joined.first; code <= joined.last; code += 1) font.layout(String.fromCodePoint(code).normalize("NFKC"));
  for (const code of font.characterSet) font.glyphForCodePoint(code);
}

let kept: { readonly regular: fontkit.Font; readonly bold: fontkit.Font } | undefined;

/**
 * Source Sans 3 (SIL Open Font License): Norwegian, Sámi and the other European letters, as PDF/A wants it inside the file. Opened
 * once and when first needed: reading a font takes longer than writing a page with it.
 */
export function fonts() {
  kept ??= {
    regular: opened("400Regular/SourceSans3_400Regular.ttf"),
    bold: opened("600SemiBold/SourceSans3_600SemiBold.ttf"),
  };
  return kept;
}
