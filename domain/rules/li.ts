import { rulesOf } from "./entry.ts";

// Off until an administrator sets dates.
const rule = rulesOf("S4", null);

/** A municipality's own regulation, here Lillestrøm's: S4 (domain rules 1c). */
export const li = [
  rule("LI-01", "routes", "staff", ["1"], "den kommunen du jobber i", "Workplace municipality governs", "in-force"),
  rule(
    "LI-02",
    "requires",
    "employer",
    ["1–2", "FAQ"],
    "så langt det er praktisk mulig",
    "Work from home as far as practically possible; driving alone or under five staff is irrelevant",
  ),
  rule(
    "LI-03",
    "blocks",
    "leder",
    ["FAQ hvem"],
    "plikt til å vurdere",
    "Employer must assess each person (bør: together with them); only practical possibility counts",
  ),
  rule(
    "LI-04",
    "records",
    "employer",
    ["1"],
    "regnes … som slik dokumentasjon",
    "Employer must document notice; intranet publication suffices",
  ),
  rule(
    "LI-05",
    "blocks",
    "employer",
    ["1", "Møter", "FAQ"],
    "uavhengig av antall",
    "Events forbidden regardless of number",
    "in-force",
  ),
  rule("LI-06", "informs", "employer", ["Møter"], "heldigitale samlinger", "Fully digital gatherings allowed", "in-force"),
  rule(
    "LI-07",
    "requires",
    "leder",
    ["Møter", "FAQ"],
    "som ledd i ordinært arbeid",
    "Ordinary meetings allowed; digital must always be considered, and bør be chosen",
    "in-force",
  ),
  rule(
    "LI-08",
    "informs",
    "leder",
    ["Møter"],
    "større lokaler",
    "Ordinary physical meetings may move to larger premises",
    "in-force",
  ),
  rule(
    "LI-09",
    "routes",
    "staff",
    ["FAQ uenig"],
    "i siste instans",
    "Disagreement: read the regulation, discuss with leder, finally Arbeidstilsynet",
  ),
  rule(
    "LI-10",
    "blocks",
    "employer",
    ["FAQ kollektiv"],
    "Man kan ikke ha en praksis",
    "No exempting everyone not using public transport",
  ),
  rule("LI-11", "blocks", "employer", ["FAQ"], "Nei.", "Employer cannot forbid public transport"),
  rule("LI-12", "warns", "staff", ["FAQ kolleger"], "hensikten med hjemmekontor bort", "Joint home office defeats the purpose"),
  rule(
    "LI-13",
    "warns",
    "leder",
    ["FAQ"],
    "to dager i uka",
    "Two mandatory office days though tasks fit home: source restates the duty",
  ),
] as const;
