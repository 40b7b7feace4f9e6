import type { Language } from "../organisasjon/model.ts";

/** Short words that one of the languages has and the others have not. */
const marks: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set("jeg ikke hva hvor hvem hvordan hvilken hvilke noen noe hjemme hvis blir bare fra mye gjøre være selv".split(" ")),
  nn: new Set(
    "eg ikkje kva kvar kven korleis kor nokon noko heime viss blir berre frå mykje gjere vere sjølv ein eit dei me".split(" "),
  ),
  en: new Set("i the is are can what who how do does my may must when where which if we you an of".split(" ")),
};

/** The language that a question is written in, as far as its short words tell; else the one that the person has chosen. */
export function writtenIn(question: string, chosen: Language): Language {
  const words =
    question
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const seen = (language: Language) => words.filter((word) => marks[language].has(word)).length;
  const counts = { nb: seen("nb"), nn: seen("nn"), en: seen("en") };
  const most = Math.max(counts.nb, counts.nn, counts.en);
  if (most === 0 || counts[chosen] === most) return chosen;
  const languages = ["nb", "nn", "en"] as const;
  const leading = languages.filter((language) => counts[language] === most);
  // «i» is a word of all three: a single sign of English is none.
  if (leading.length > 1 || (leading[0] === "en" && most < 2)) return chosen;
  return leading[0] ?? chosen;
}
