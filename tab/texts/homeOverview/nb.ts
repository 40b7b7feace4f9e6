/** What «Hjemmekontor» under «Statistikk» says beside the words that its file has too, in bokmål. The other languages follow this shape. */
export const nb = {
  side: "Hjemmekontor",
  reportSide: "Meldinger og saker",
  sides: "Deler av statistikken",
  intro:
    "Faste avtaler om hjemmekontor i tall, for HR- og HMS-sjefen. Tallene viser hvor mye ordningen brukes og hvor lenge folk venter på svar.",
  notOffices:
    "Tallene kan ikke brukes til å dimensjonere kontorlokaler. Derfor står det ikke noe her om ukedager eller om hvor mange som er på jobb samtidig.",
  keep: "Last ned som regneark (CSV)",
  inAll: "Hele virksomheten",
  byFaculty: "Løpende avtaler etter fakultet",
  inFaculty: (name: string) => `Løpende avtaler: ${name}`,
  choose: "Velg fakultet",
  hidden: (names: string) => `Ikke i diagrammet, fordi tallet er skjult: ${names}.`,
  hiding:
    "Tall under 5 er skjult, og det er også tall som nesten alle i en enhet er med i. Noen ganger er et større tall skjult, fordi det lille ellers kunne regnes ut. Av det som er skjult, vises ingen deler.",
  waiting:
    "Ventetiden er fra søknaden ble sendt til den var avgjort, for det som ble avgjort de siste tolv månedene. Medianen er den midterste: halvparten ventet kortere, halvparten lengre.",
  counted: (date: string) =>
    `Tallene er per ${date}. De telles på nytt den første i hver måned, slik at ingen kan lese ut av dem hvem som har fått en avtale.`,
  people: "Medarbeidere telles i enheten de er i nå. Fornyet er en avtale som følger en annen innen 30 dager.",
  nothingShown: "Det er for få avtaler til at noe kan vises fordelt.",
};
export type HomeOverviewPageWords = typeof nb;
