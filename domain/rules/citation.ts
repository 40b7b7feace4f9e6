import type { Language } from "../organisasjon/model.ts";
import type { LegalReference } from "./law.ts";

type Words = Readonly<Record<Language, string>>;

const acts = {
  aml: { nb: "arbeidsmiljøloven", nn: "arbeidsmiljølova", en: "the Working Environment Act" },
  ldl: {
    nb: "likestillings- og diskrimineringsloven",
    nn: "likestillings- og diskrimineringslova",
    en: "the Equality and Anti-Discrimination Act",
  },
} as const satisfies Readonly<Record<string, Words>>;
const bodies = {
  diskrimineringsnemnda: { nb: "Diskrimineringsnemnda", nn: "Diskrimineringsnemnda", en: "the Anti-Discrimination Tribunal" },
} as const satisfies Readonly<Record<string, Words>>;
const ordinals: Readonly<Record<"nb" | "nn", readonly string[]>> = {
  nb: ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende"],
  nn: ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande"],
};

/** A reference in words: «arbeidsmiljøloven § 4-3 femte ledd», “the Working Environment Act section 4-3 (5)”. */
export function citation(reference: LegalReference, language: Language): string {
  if ("body" in reference) return bodies[reference.body][language];
  const act = acts[reference.act][language];
  if ("chapter" in reference) return `${act} ${language === "en" ? "chapter" : "kapittel"} ${reference.chapter}`;
  const { section, ledd, letter } = reference;
  if (language === "en") {
    const places = [ledd, letter].filter((place) => place !== undefined).map((place) => ` (${place})`);
    return `${act} section ${section}${places.join("")}`;
  }
  const ordinal = ledd === undefined ? undefined : ordinals[language][ledd - 1];
  return [
    `${act} § ${section}`,
    ...(ordinal === undefined ? [] : [`${ordinal} ledd`]),
    ...(letter === undefined ? [] : [`bokstav ${letter}`]),
  ].join(" ");
}
