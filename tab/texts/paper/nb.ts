/** What the tab says of the agreement as a document, in bokmål. */
export const nbPaper = {
  title: "Avtalen som dokument",
  own: "Last ned avtalen og ta vare på den. Der står det du søkte om, lederens vurdering, vilkårene og hvem som har bekreftet.",
  others: "Dokumentet er på den ansattes målform. Der står søknaden, vurderingen din, vilkårene og hvem som har bekreftet.",
  keep: "Last ned avtalen (PDF)",
};
