import { describe, expect, it } from "vitest";
import { reporterKinds } from "#domain/melding/model.ts";
import { questions } from "#domain/melding/questions.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { AnyRefusal, AnyWarning } from "#domain/texts/words.ts";
import { kari, march, ola } from "./given.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];

/** Every sentence of a language, however deep it lies. */
function sentences(said: unknown): readonly string[] {
  if (typeof said === "string") return [said];
  return typeof said === "object" && said !== null ? Object.values(said).flatMap(sentences) : [];
}

// Every code once: a refusal whose words throw or are empty is found here.
const everyRefusal: readonly AnyRefusal[] = [
  { rule: null, code: "REPORT_EXISTS" },
  { rule: null, code: "ONLY_REPORTER" },
  { rule: null, code: "ONLY_WITH_NAME" },
  { rule: null, code: "NOT_THIS_HANDLER" },
  { rule: "VA-32", code: "ONLY_LEADERS_LOG" },
  { rule: "VA-31", code: "ONLY_LEADERS_EXAMINE" },
  { rule: "VA-03", code: "HABILITET_FIRST" },
  { rule: "VA-03", code: "HABILITET_SAID" },
  { rule: "VA-03", code: "NOBODY_GONE" },
  { rule: "VA-04", code: "HABILITET_OPEN" },
  { rule: "VA-04", code: "NOT_THE_ONE_WHO_DECIDES" },
  { rule: "VA-04", code: "NO_OPEN_QUESTION" },
  { rule: null, code: "REPORT_STATUS_WRONG", status: "AVSLUTTET" },
  { rule: null, code: "ACKNOWLEDGED_ALREADY", on: march },
  { rule: "VA-08", code: "FORWARDED_ALREADY" },
  { rule: "VA-14", code: "NOTHING_TO_CLARIFY" },
  { rule: "VA-18", code: "NO_CONTACT_REQUEST" },
  { rule: "VA-18", code: "CONTACT_ASKED_ALREADY" },
  { rule: "VA-18", code: "NO_CONTACT_NEEDED" },
  { rule: "VA-22", code: "NOT_A_SOEKNAD" },
  { rule: "VA-25", code: "NOTHING_TO_SIGN" },
  { rule: "VA-30", code: "NOT_A_VARSEL" },
  { rule: "VA-31", code: "DUTY_NOT_WITHDRAWN" },
  { rule: "VA-08", code: "DUTY_NOT_WITHDRAWN" },
  { rule: "VA-36", code: "NO_EXTERNAL_FIRM" },
  { rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "leaderIsParty" },
  { rule: null, code: "REPORT_TEXT_MISSING", field: "what" },
  { rule: null, code: "REPORT_TEXT_MISSING", field: "reason" },
  { rule: null, code: "REPORT_TEXT_MISSING", field: "text" },
  { rule: null, code: "REPORT_TEXT_TOO_LONG", field: "what", length: 50_001, max: 50_000 },
  { rule: null, code: "REPORT_TOO_MANY", part: "members", max: 100 },
  { rule: null, code: "REPORT_UNIT_UNKNOWN", field: "unitId" },
  { rule: "VA-20", code: "KLAGE_NOT_ANONYMOUS", field: "kind" },
  { rule: "VA-22", code: "SOEKNAD_NOT_ANONYMOUS", field: "kind" },
  { rule: "VA-20", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" },
  { rule: "VA-21", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" },
  { rule: "VA-25", code: "KLAGE_UNSIGNED", field: "signs" },
  { rule: "VA-23", code: "EXPECTS_NOTHING_UNTICKED", field: "expectsNothing" },
  { rule: "VA-22", code: "CONFLICT_IS_GROUNDS", field: "conflict", choices: ["klage"] },
  { rule: "VA-26", code: "COUNTERPART_MISSING", field: "counterparts" },
  { rule: "VA-34", code: "COUNTERPART_MISSING", field: "counterparts" },
  { rule: "VA-33", code: "WHO_OR_GENERAL", field: "counterparts" },
  { rule: null, code: "COUNTERPART_UNNAMED", field: "counterparts" },
  { rule: null, code: "COUNTERPART_IS_YOU", field: "counterparts" },
  { rule: null, code: "COUNTERPART_UNKNOWN", field: "counterparts", personId: ola },
  { rule: "VA-27", code: "KLAGE_FOR_OTHERS", field: "selfAffected", suggestion: "underretning" },
  { rule: "VA-27", code: "ONLY_TILLITSVALGT_FOR_MEMBERS", field: "onBehalf", suggestion: "underretning" },
  { rule: "VA-28", code: "MEMBERS_UNNAMED", field: "members" },
  { rule: "VA-28", code: "MEMBER_UNKNOWN", field: "members", personId: ola },
  { rule: "VA-28", code: "MEMBER_IS_COUNTERPART", field: "members", personId: ola },
  { rule: "VA-24", code: "SJEF_UNREASONED", field: "sjefReason" },
  { rule: "VA-24", code: "RECIPIENT_NOT_FOR_KIND", field: "recipient", choice: "verneombud" },
  { rule: "VA-14", code: "STUDENT_BRANCH_MISSING", field: "studentBranch" },
  { rule: "VA-14", code: "STUDENT_CHANNEL", field: "studentBranch", channel: null },
  { rule: "VA-30", code: "VARSEL_ELSEWHERE", field: "kind", url: null },
  ...(["NO_UNIT", "NO_LEADER", "ALL_PARTIES", "NO_MOTTAK", "NO_SJEF", "NO_VERNEOMBUD"] as const).map(
    (why) => ({ rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why, askId: why === "NO_LEADER" ? ola : null }) as const,
  ),
  { rule: "VA-32", code: "ORAL_DATE_WRONG", field: "on", today: march },
  { rule: "VA-32", code: "ORAL_NOBODY", field: "from" },
  { rule: "VA-32", code: "ORAL_PERSON_WRONG", field: "from", personId: ola },
  { rule: null, code: "PERSON_MISSING", field: "ownerId" },
  { rule: "VA-02", code: "OWNER_NOT_LEADER", field: "ownerId", personId: ola },
  { rule: "VA-03", code: "PERSON_IS_BARRED", field: "to", personId: ola },
  { rule: "VA-30", code: "NOT_IN_MOTTAK", field: "to", personId: ola },
  { rule: "VA-08", code: "NOT_A_VERNEOMBUD", field: "to", personId: ola },
  { rule: "VA-05", code: "NOT_AN_ADVISER", field: "adviserId", personId: ola },
  { rule: "VA-39", code: "NOT_UNDER_INSTRUCTION", field: "to", personId: ola },
  { rule: "VA-19", code: "KIND_SAME" },
  { rule: "VA-19", code: "TRIAGE_FIRST" },
  { rule: "VA-19", code: "PROTECTION_STAYS" },
  { rule: "VA-19", code: "KIND_NOT_POSSIBLE", to: "varsel" },
  { rule: "VA-22", code: "ASK_THE_REPORTER" },
  { rule: "VA-20", code: "KLAGE_NEEDS_NAME" },
  { rule: null, code: "TAG_SAME", tag: "fare" },
  { rule: null, code: "ACKNOWLEDGE_FIRST" },
  { rule: "VA-02", code: "OWNER_FIRST" },
  { rule: "VA-14", code: "CLARIFY_FIRST" },
  { rule: "VA-25", code: "SIGNATURES_MISSING", missing: [kari, ola] },
  { rule: "VA-05", code: "HELP_UNSETTLED" },
  { rule: "VA-11", code: "HELP_UNSETTLED" },
  { rule: "VA-33", code: "HELP_UNSETTLED" },
  { rule: "VA-31", code: "HR_NOT_CONSULTED" },
  { rule: "SB-24", code: "HR_NOT_CONSULTED" },
  { rule: "VA-08", code: "DANGER_UNANSWERED" },
  { rule: "VA-08", code: "FORWARD_FIRST" },
  { rule: "VA-30", code: "ASSESS_FIRST" },
  { rule: "VA-30", code: "NOT_CENSURABLE" },
  { rule: "VA-30", code: "FEEDBACK_FIRST" },
  { rule: "SB-19", code: "CASES_OPEN" },
  { rule: "SB-19", code: "WITHDRAW_IN_CASE" },
  { rule: "VA-23", code: "DECIDE_FIRST" },
  { rule: "VA-23", code: "NOBODY_ABOVE" },
  { rule: "VA-18", code: "CONSENT_TICKS", field: "factual" },
  { rule: "VA-18", code: "CONSENT_TICKS", field: "contradiction" },
  { rule: "VA-08", code: "NOTAT_ONLY_REPRESENTATIVES" },
  { rule: null, code: "NOTAT_EXISTS" },
  { rule: null, code: "NOTAT_CLOSED" },
  { rule: null, code: "NOT_YOUR_NOTAT" },
  { rule: "VA-08", code: "NOTAT_DANGER_UNANSWERED", field: "danger" },
  { rule: "VA-08", code: "NOTAT_FORWARD_FIRST" },
];

const everyWarning: readonly AnyWarning[] = [
  { rule: "VA-26", code: "SHOULD_TELL", missing: ["when", "where", "witnesses"] },
  { rule: "VA-22", code: "SOEKNAD_NAMES_SOMEBODY" },
  { rule: "VA-29", code: "SELF_SUGGESTS_KLAGE" },
  { rule: "VA-35", code: "PROFESSIONAL_DISAGREEMENT" },
  { rule: "VA-37", code: "OPEN_CASE_LINKED", count: 1 },
  { rule: "VA-37", code: "OPEN_CASE_LINKED", count: 2 },
  { rule: "VA-34", code: "RELATED_UNKNOWN" },
  { rule: "VA-11", code: "EXTERNAL_HELP_OFFERED" },
  { rule: "VA-14", code: "COVERAGE_DOUBT" },
  { rule: "VA-20", code: "NO_KLAGE_WITHOUT_NAME" },
  { rule: "VA-36", code: "COORDINATION_UNKNOWN" },
  { rule: "VA-36", code: "COORDINATION_MISSING" },
  { rule: "VA-05", code: "CONSIDER_HELP" },
  { rule: "VA-31", code: "EXAMINE_MEANWHILE" },
  { rule: "VA-08", code: "DUTY_TO_FORWARD" },
  { rule: "SB-24", code: "SAFEGUARDS_FOR_ACCUSED" },
  { rule: "VA-03", code: "NOBODY_READS" },
];

/** All that a language says of reports. */
function saidIn(language: Language): readonly string[] {
  const texts = textsFor(language);
  return [
    ...sentences(texts.melding),
    ...everyRefusal.map((refusal) => texts.refusal(refusal, (id) => (id === kari ? "Kari" : undefined))),
    ...everyWarning.map((warning) => texts.warning(warning)),
  ];
}

describe("the words of reports", () => {
  it.each(languages)("are none of them empty or left in another language in %s", (language) => {
    const said = saidIn(language);
    expect(said.length).toBeGreaterThan(400);
    const bokmaal =
      /(?<![\p{L}])(ikke|hvem|hva|hvor|hvordan|hvorfor|en|enhet\p{L}*|leder\p{L}*|fra|verneombud\p{L}*|ble|også|noen|jeg|selv|meg selv|virksomhet\p{L}*|klagen|saken|meldingen|mottaker\p{L}*|hvilke\p{L}*|vet|være|bare|ansatt\p{L}*)(?!\p{L})/iu;
    const nynorsk =
      /(?<![\p{L}])(ikkje|kven|kva|korleis|kvifor|ein|eining\p{L}*|leiar\p{L}*|frå|verneombod\p{L}*|vart|òg|nokon|eg|sjølv|verksemd\p{L}*|klaga|saka|meldinga|mottakar\p{L}*|veit|vere|berre|tilsett\p{L}*)(?!\p{L})/iu;
    const foreign = { nb: nynorsk, nn: bokmaal, en: /[æøå]/i }[language];
    expect(said.filter((sentence) => foreign.test(sentence))).toEqual([]);
    expect(said.filter((sentence) => /^\s*$|undefined|\[object|null/.test(sentence))).toEqual([]);
  });

  it.each(languages)("word every question that each kind asks in %s", (language) => {
    const { question } = textsFor(language).melding;
    for (const kind of reporterKinds) {
      const asked = questions[kind].map(({ field }) => field as string);
      expect(Object.keys(question[kind]).toSorted()).toEqual(asked.toSorted());
    }
  });

  it.each(languages)("VA-15 says in %s that the accused is heard and that the reporter is protected", (language) => {
    const { heard, protection } = textsFor(language).melding.receipt;
    expect(heard).toMatch(/uttale seg|respond/);
    expect(protection).toMatch(/gjengjeld|retaliation/);
  });

  it.each(languages)("VA-23 says in %s not to expect success", (language) => {
    const { expectation, question } = textsFor(language).melding;
    for (const said of [expectation, question["soeknad-om-endring"].expectsNothing]) expect(said).toMatch(/medh[ao]ld|granted/);
  });

  it("VA-20 says why a klage needs a name and what is open instead", () => {
    const said = textsFor("nb").refusal({ rule: "VA-20", code: "KLAGE_NOT_ANONYMOUS", field: "kind" });
    for (const part of [/svare/, /underretning/, /varsel/, /bekymringsmelding/, /råd/]) expect(said).toMatch(part);
  });

  it("tell where else to go: the students' channel, the routine for varsel, whom to ask", () => {
    const { refusal } = textsFor("nb");
    const channel = { name: "Studentombudet", phone: null, url: "https://si-ifra.example" };
    expect(refusal({ rule: "VA-14", code: "STUDENT_CHANNEL", field: "studentBranch", channel })).toContain(
      "Studentombudet, https://si-ifra.example",
    );
    expect(refusal({ rule: "VA-30", code: "VARSEL_ELSEWHERE", field: "kind", url: "https://v.example" })).toContain(
      "https://v.example",
    );
    const nobody = { rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why: "NO_LEADER", askId: ola } as const;
    expect(refusal(nobody, () => "Ola")).toContain("kontakte Ola");
    const unsigned = { rule: "VA-25", code: "SIGNATURES_MISSING", missing: [kari, ola] } as const;
    expect(refusal(unsigned, (id) => (id === kari ? "Kari" : "Ola"))).toBe("Klagen mangler signatur fra Kari og Ola.");
  });

  it("never promise anonymity in Teams, and never call a deadline the law's", () => {
    for (const language of languages) {
      const { way, ownStandard, told } = textsFor(language).melding;
      expect(way.confidential.text).toMatch(/ikke anonymt|ikkje anonymt|not anonymous/);
      expect(ownStandard).toMatch(/egne|eigne|own/);
      expect(told.varsel).toMatch(/lover ikke|lovar ikkje|do not promise/);
    }
  });
});
