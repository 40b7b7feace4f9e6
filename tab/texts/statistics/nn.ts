import type { StatisticsPageWords } from "./nb.ts";

export const nn: StatisticsPageWords = {
  title: "Statistikk",
  intro:
    "Meldingar og saker i tal, for HR- og HMS-sjefen og arbeidsmiljøutvalet. Meldingar blir talde i det året dei kom, saker i det året dei vart opna.",
  hiding:
    "Tal under 5 er skjulte. Somme gonger er òg eit større tal skjult, fordi det vesle elles kunne reknast ut. Eit år der det er under fem av begge delar, er ikkje med.",
  erased: "Meldingar og saker som er sletta etter oppbevaringstida, blir ikkje talde lenger. Tal for eldre år blir difor lågare.",
  counted: (date) => `Tala er frå ${date}.`,
  year: "År",
  keep: "Last ned alle år som rekneark (CSV)",
  hidden: (kinds) => `Ikkje i diagrammet, under 5 eller skjult: ${kinds}.`,
  bar: (what, count) => `${what}: ${count}`,
  kind: "Type",
  outcome: "Utfall",
  number: "Tal",
  noChart: "Diagrammet kunne ikkje hentast. Tala står i tabellen.",
  nothingShown: "Det er for lite til at noko kan visast fordelt.",
  durations: "Kor lang tid det tok",
  days: (count) => (count === 1 ? "1 dag" : `${count} dagar`),
  medianHow: "Medianen er den midtarste: halvparten tok kortare tid, halvparten lengre.",
  acknowledged: "Frå melding til kvittering",
  closed: "Frå saka vart opna til ho var avslutta",
  overYears: "År for år",
  reports: "Meldingar",
  cases: "Saker",
  empty: "Ingen tal å vise enno",
  emptyHow:
    "Eit år blir vist når det har minst fem meldingar eller fem saker. Er det færre, kunne tala fortelje noko om enkeltpersonar.",
  culture: "nn-NO",
};
