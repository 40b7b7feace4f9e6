/** What «Møter og samlinger» says, beside the domain's own words. */
export type GatheringPageWords = typeof nb;

export const nb = {
  answerHere: "Svaret kommer her når du har fylt ut alt.",
  answerTitle: "Svaret",
  placesHow: "Velg alle stedene, hvis dere møtes flere steder.",
  placesDigital: "Ingen møtes, men stedet avgjør hvilke regler svaret viser til.",
  past: "Dagen er passert. Svaret gjelder reglene slik de var.",
  notAllowed: "Det som ikke er lov, kan ikke registreres.",
  notPast: "Et møte som har vært, kan ikke registreres.",
  coming: "Møter som er registrert",
  none: "Ingen kommende møter er registrert",
  noneHow: "Et møte du får lov til å holde, kan du registrere i skjemaet over. Da får du beskjed hvis reglene endrer seg.",
  earlier: (count: number) => `Holdt eller avlyst før (${count})`,
  overtaken: "Ikke lenger lov",
  saidThen: "Det reglene sa da møtet ble registrert",
  about: (action: string, line: string) => `${action}: ${line}`,
};
