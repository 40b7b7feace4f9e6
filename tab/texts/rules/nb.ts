/** Themes of the register, by the letters of their rules. */
export const themes = ["HO", "PA", "LI", "AM", "VA", "SB", "LM"] as const;
export type Theme = (typeof themes)[number];

const themeWords: Readonly<Record<Theme, string>> = {
  HO: "Hjemmekontor",
  PA: "Pandemi",
  LI: "Kommunale regler",
  AM: "Arbeidsmiljø gjennom året",
  VA: "Å si ifra",
  SB: "Behandling av saker",
  LM: "Læringsmiljø",
};

/** What «Regler» says, in bokmål. The other languages follow this shape. */
export const nb = {
  title: "Regler",
  intro: "Dette er reglene som Dagsorden bygger på, fortalt kort med våre ord. Det som står i kilden, er det som gjelder.",
  search: "Søk i reglene",
  found: (count: number) => (count === 1 ? "1 regel" : `${count} regler`),
  nothing: "Ingen regler passer med søket",
  nothingHow: "Prøv et annet ord, eller spør med dine egne ord under «Spør».",
  clear: "Vis alle",
  from: (from: string) => `Gjelder fra ${from}`,
  until: (from: string, to: string) => `Gyldig fra ${from} til ${to}`,
  undated: "Uten dato",
  noDates: "Ingen datoer er kunngjort",
  over: "Gjelder ikke lenger",
  notYet: "Dagsorden gjør ikke noe med den ennå.",
  themes: themeWords,
};
export type RulesPageWords = typeof nb;
