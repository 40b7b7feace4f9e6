import type { Language } from "#domain/organisasjon/model.ts";

export const languages: readonly Language[] = ["nb", "nn", "en"];

const spoken: Readonly<Record<string, Language>> = { nb: "nb", no: "nb", da: "nb", sv: "nb", nn: "nn", en: "en" };

/**
 * The language for somebody who came without choosing one: the first that the browser asks for and we have; Danes and Swedes read
 * bokmål. English for those who ask for none of ours, bokmål for those who ask for nothing. Looked at once and kept nowhere.
 */
export function languageFor(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage.length > 1_000) return "nb";
  const asked = acceptLanguage
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((found) => found !== undefined);
      return { primary: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ primary, quality }) => primary !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  if (asked.length === 0) return "nb";
  return asked.map(({ primary }) => spoken[primary]).find((language) => language !== undefined) ?? "en";
}

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}
