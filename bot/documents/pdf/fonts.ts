import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

const opened = (name: string): fontkit.Font => {
  const font = fontkit.create(readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}`))));
  if ("fonts" in font) throw new TypeError(`${name} holds more than one font`);
  return font;
};

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
