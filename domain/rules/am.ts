import { localDate } from "../kernel/localDate.ts";
import { rulesOf } from "./entry.ts";

// One autumn only: every cycle has dates of its own and none recurs by itself (domain rules 7.8).
const rule = rulesOf("S2", { from: localDate("2020-09-01"), to: localDate("2020-12-31") });

/** The yearly work-environment cycle: S2, the letter of autumn 2020 (domain rules 1d). */
export const am = [
  rule("AM-01", "reminds", "leder", ["Datoer"], "frist for å dokumentere", "30 Oct: action plans documented in ePhorte"),
  rule(
    "AM-02",
    "blocks",
    "leder",
    ["Datoer"],
    "i samråd med",
    "16 Dec: «Oppsummering og evaluering» by leder in consultation with verneombud",
  ),
  rule("AM-03", "routes", "admin", ["Datoer"], "skjemaet på epost", "Form reaches leder by email"),
  rule("AM-04", "reminds", "leder", ["Datoer"], "gjennom hele prosessen", "Involve verneombud and LOSAM throughout"),
  rule("AM-05", "requires", "leder", ["Datoer"], "i samråd med verneombud", "No spring meeting → plan with verneombud"),
  rule(
    "AM-06",
    "routes",
    "leder",
    ["Lysark"],
    "benytter gruppeprosess",
    "No meeting → side 6; interrupted → side 7; finished plan → side 8",
  ),
  rule(
    "AM-07",
    "warns",
    "leder",
    ["Datoer"],
    "uavhengig",
    "Need («vil det være behov») to risk-assess and put on leader-meeting agenda whatever the starting point",
  ),
  rule(
    "AM-08",
    "requires",
    "leder",
    ["Lysark"],
    "skal sammen utvikle",
    "Leder and staff develop, implement, evaluate measures; new or continued",
  ),
  rule(
    "AM-09",
    "warns",
    "leder",
    ["1"],
    "ikke har gjennomgått",
    "Important («viktig») that leaders who have not reviewed the Nov 2019 report with staff do so",
  ),
  rule(
    "AM-10",
    "routes",
    "leder",
    ["1"],
    "selvstendig ansvar",
    "Independent duty to investigate results hinting unsound environment",
  ),
  rule("AM-11", "informs", "leder", ["Smittevern"], "mindre grupper", "One metre; smaller groups; digital allowed"),
  rule("AM-12", "records", "leder", ["Prosess"], "dele opp prosessen", "May be split; small units may use ordinary meetings"),
  rule(
    "AM-13",
    "routes",
    "leder",
    ["Hjelp"],
    "overordnet leder",
    "Special challenges → superior leader, koordinator; HR/HMS, BHT, consultants at need",
  ),
  rule("AM-14", "routes", "admin", ["Kopi"], "Kopi:", "Copies: koordinatorer, HVO, Forskerforbundet, NITO, NTL, Parat, Tekna"),
  rule(
    "AM-15",
    "requires",
    "leder",
    ["1"],
    "hvordan vi har det nå",
    "Main focus must be talking about how we are now; 2020: and the pandemic's effect",
  ),
] as const;
