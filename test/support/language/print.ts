/** `npm run language`: how easy each language is to read, what is hardest, and what no nynorsk dictionary knows. */
import { languages } from "#bot/postboks/language.ts";
import { lixOf } from "./lix.ts";
import { notNynorsk } from "./notNynorsk.ts";
import { writtenTexts } from "./writtenTexts.ts";

const rows = languages.map((language) => {
  const figures = writtenTexts(language)
    .flatMap((text) => {
      const lix = lixOf(text);
      return lix === undefined ? [] : [{ ...text, lix }];
    })
    .toSorted((a, b) => b.lix - a.lix);
  const mean = figures.reduce((sum, { lix }) => sum + lix, 0) / figures.length;
  const above = figures.filter(({ lix }) => lix > 50).length;
  return { language, figures, mean, above };
});
console.table(
  Object.fromEntries(
    rows.map(({ language, figures, mean, above }) => [
      language,
      { texts: figures.length, lix: Math.round(mean * 10) / 10, "above 50": above },
    ]),
  ),
);
for (const { language, figures } of rows) {
  console.log(`\nHardest to read in ${language}:`);
  for (const { file, line, words, lix } of figures.slice(0, 8))
    console.log(`  ${Math.round(lix)}  ${file}:${line}  ${words.slice(0, 110)}`);
}
const unknown = notNynorsk();
console.log(`\nWords that no nynorsk dictionary knows: ${unknown.length}`);
for (const { word, file, line } of unknown) console.log(`  ${word}  ${file}:${line}`);
