import type { Texts } from "#domain/texts/index.ts";

/** Bytes as people say them: «340 kB», «2,4 MB». */
export function sizeWords(bytes: number, { language }: Pick<Texts, "language">): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), "kB"] : [bytes / 1_000_000, "MB"];
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : "nb-NO", { maximumFractionDigits: 1 }).format(value);
  return `${number} ${unit}`;
}
