import type { HomeOverviewPageWords } from "./nb.ts";

export const nn: HomeOverviewPageWords = {
  side: "Heimekontor",
  reportSide: "Meldingar og saker",
  sides: "Delar av statistikken",
  intro:
    "Faste avtalar om heimekontor i tal, for HR- og HMS-sjefen. Tala viser kor mykje ordninga blir brukt, og kor lenge folk ventar på svar.",
  notOffices:
    "Tala kan ikkje brukast til å dimensjonere kontorlokale. Difor står det ingenting her om vekedagar eller om kor mange som er på jobb samstundes.",
  keep: "Last ned som rekneark (CSV)",
  inAll: "Heile verksemda",
  byFaculty: "Løpande avtalar etter fakultet",
  inFaculty: (name) => `Løpande avtalar: ${name}`,
  choose: "Vel fakultet",
  hidden: (names) => `Ikkje i diagrammet, fordi talet er skjult: ${names}.`,
  hiding:
    "Tal under 5 er skjulte, og det er òg tal som nesten alle i ei eining er med i. Somme gonger er eit større tal skjult, fordi det vesle elles kunne reknast ut. Av det som er skjult, blir ingen delar viste.",
  waiting:
    "Ventetida går frå søknaden vart send til han var avgjord, for det som vart avgjort dei siste tolv månadene. Medianen er den midtarste: halvparten venta kortare, halvparten lengre.",
  counted: (date) =>
    `Tala er per ${date}. Dei blir talde på nytt den første i kvar månad, slik at ingen kan lese ut av dei kven som har fått ein avtale.`,
  people: "Medarbeidarar blir talde i den eininga dei er i no. Fornya er ein avtale som følgjer ein annan innan 30 dagar.",
  nothingShown: "Det er for få avtalar til at noko kan visast fordelt.",
};
