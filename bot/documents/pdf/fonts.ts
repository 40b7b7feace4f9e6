import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}`));

/** Source Sans 3 (SIL Open Font License): Norwegian, Sámi and the other European letters, as PDF/A wants it inside the file. */
export const fonts = () => ({
  regular: readFileSync(fileOf("400Regular/SourceSans3_400Regular.ttf")),
  bold: readFileSync(fileOf("600SemiBold/SourceSans3_600SemiBold.ttf")),
});
