/** What «Statistikk» says beside the words that its file has too, in bokmål. The other languages follow this shape. */
export const nb = {
  title: "Statistikk",
  intro:
    "Meldinger og saker i tall, for HR- og HMS-sjefen og arbeidsmiljøutvalget. Meldinger telles i det året de kom, saker i det året de ble åpnet.",
  hiding:
    "Tall under 5 er skjult. Noen ganger er også et større tall skjult, fordi det lille ellers kunne regnes ut. Et år der det er under fem av begge deler, er ikke med.",
  erased: "Meldinger og saker som er slettet etter oppbevaringstiden, telles ikke lenger. Tall for eldre år blir derfor lavere.",
  counted: (date: string) => `Tallene er fra ${date}.`,
  year: "År",
  keep: "Last ned alle år som regneark (CSV)",
  hidden: (kinds: string) => `Ikke i diagrammet, under 5 eller skjult: ${kinds}.`,
  bar: (what: string, count: number) => `${what}: ${count}`,
  kind: "Type",
  outcome: "Utfall",
  number: "Antall",
  noChart: "Diagrammet kunne ikke hentes. Tallene står i tabellen.",
  nothingShown: "Det er for lite til at noe kan vises fordelt.",
  durations: "Hvor lang tid det tok",
  days: (count: number) => (count === 1 ? "1 dag" : `${count} dager`),
  medianHow: "Medianen er den midterste: halvparten tok kortere tid, halvparten lengre.",
  acknowledged: "Fra melding til kvittering",
  closed: "Fra sak åpnet til avsluttet",
  overYears: "År for år",
  reports: "Meldinger",
  cases: "Saker",
  empty: "Ingen tall å vise ennå",
  emptyHow:
    "Et år vises når det har minst fem meldinger eller fem saker. Er det færre, kunne tallene fortelle noe om enkeltpersoner.",
  culture: "nb-NO",
};
export type StatisticsPageWords = typeof nb;
