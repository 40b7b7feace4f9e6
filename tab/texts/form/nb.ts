/** What every form says, in bokmål. The other languages follow this shape: a missing key does not compile. */
export const nb = {
  saved: "Lagret.",
  seeFields: "Det ble ikke lagret. Se feltene som er merket. Det du har skrevet, står her fortsatt.",
  changedMeanwhile: "Dette er endret et annet sted siden du begynte å skrive. Det du har skrevet, står her fortsatt.",
  keepMine: "Behold det jeg skrev",
  showSaved: "Vis det som er lagret",
  choose: "Velg",
};

export type FormTexts = typeof nb;
