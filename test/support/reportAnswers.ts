import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import { blankAnswers } from "#domain/melding/blank.ts";

/** A klage by an employee about a colleague, with all that C6 asks. */
export function aKlage(but: Partial<ReportAnswersInput> = {}): ReportAnswersInput {
  return {
    ...blankAnswers("klage"),
    onBehalf: false,
    selfAffected: true,
    counterparts: [{ kind: "person", id: demoPeople.ante }],
    leaderIsParty: "nei",
    what: "Han rakker ned på meg i møtene.",
    more: "Det har skjedd hver uke siden jul.",
    when: "Fra januar",
    where: "Møterom 3",
    witnesses: "De andre i gruppa",
    recipient: "leder",
    acceptsIdentified: true,
    signs: true,
    ...but,
  };
}

/** An underretning about others, with all that C7 asks. */
export function anUnderretning(but: Partial<ReportAnswersInput> = {}): ReportAnswersInput {
  return {
    ...blankAnswers("underretning"),
    about: "andre",
    counterparts: [{ kind: "person", id: demoPeople.ante }],
    leaderIsParty: "nei",
    what: "En kollega blir frosset ut.",
    when: "Denne våren",
    where: "Laben",
    recipient: "leder",
    acceptsIdentified: true,
    ...but,
  };
}

/** A varsel about something censurable, with all that C8 asks. */
export function aVarsel(but: Partial<ReportAnswersInput> = {}): ReportAnswersInput {
  return {
    ...blankAnswers("varsel"),
    about: "generelt",
    general: true,
    what: "Fakturaer betales uten at arbeidet er gjort.",
    when: "Siden i fjor",
    where: "Innkjøp",
    witnesses: "Regnskapet",
    acceptsIdentified: true,
    workEnvironment: false,
    ...but,
  };
}
