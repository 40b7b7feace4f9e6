import type { nbFollow } from "./nb.ts";

export const nnFollow: typeof nbFollow = {
  title: "Dette er det tid for",
  todo: {
    FollowUp: "Følg opp som vanleg: snakk om oppgåvene og korleis samarbeidet går.",
    HoldDialogue: "Snakk saman om arbeidsplassen heime: er stol, bord, lys og inneklima slik det skal vere?",
    Renew: "Avtalen går snart ut og blir ikkje fornya av seg sjølv. Vil du halde fram, må du søkje om ein ny periode.",
  },
  renew: "Gjer klar ein ny søknad",
  renewed:
    "Søknaden er gjord klar med dei same dagane og grunngivingane. Skriv «heimekontor» til Dagsorden i chatten for å sjå over han og sende han.",
  team: (agreed, size) =>
    `Med denne avtalen har ${agreed} av ${size} i teamet fast heimekontor. Lag ein plan eller turnus saman med dei tilsette.`,
  meeting: "Fast møte i eininga",
  meetingHow: "Vil nokon ha heimekontor den dagen eininga møtest, seier vi frå både til den tilsette og til deg.",
  meetingDay: (unit) => `Møtedag for ${unit}`,
  noDay: "Ingen fast dag",
  save: "Lagre",
  saved: "Lagra",
};
