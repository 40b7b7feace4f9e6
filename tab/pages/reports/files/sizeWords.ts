import type { Texts } from "#domain/texts/index.ts";

const [kibibyte, mebibyte] = [1024, 1024 * 1024];

/** Bytes as people's machines say them: «340 kB», «2,4 MB». */
export function sizeWords(bytes: number, { language }: Pick<Texts, "language">): string {
  const [value, unit] = bytes < mebibyte ? [Math.max(1, Math.round(bytes / kibibyte)), "kB"] : [bytes / mebibyte, "MB"];
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : "nb-NO", { maximumFractionDigits: 1 }).format(value);
  return `${number} ${unit}`;
}
