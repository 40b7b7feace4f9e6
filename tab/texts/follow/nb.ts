/** What the tab says in following up home office, in bokmål. */
export const nbFollow = {
  title: "Dette er det tid for",
  todo: {
    FollowUp: "Følg opp som vanlig: snakk om oppgavene og om hvordan samarbeidet går.",
    HoldDialogue: "Snakk sammen om arbeidsplassen hjemme: er stol, bord, lys og inneklima som det skal være?",
    Renew: "Avtalen går snart ut og blir ikke fornyet av seg selv. Vil du fortsette, må du søke om en ny periode.",
  },
  renew: "Gjør klar en ny søknad",
  renewed:
    "Søknaden er gjort klar med de samme dagene og begrunnelsene. Skriv «hjemmekontor» til Dagsorden i chatten for å se over den og sende den.",
  team: (agreed: number, size: number) =>
    `Med denne avtalen har ${agreed} av ${size} i teamet fast hjemmekontor. Lag en plan eller turnus sammen med de ansatte.`,
  meeting: "Fast møte i enheten",
  meetingHow: "Vil noen ha hjemmekontor den dagen enheten møtes, sier vi fra både til den ansatte og til deg.",
  meetingDay: (unit: string) => `Møtedag for ${unit}`,
  noDay: "Ingen fast dag",
  save: "Lagre",
  saved: "Lagret",
};
