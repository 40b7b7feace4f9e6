import { describe, expect, it } from "vitest";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { legalBases } from "#domain/sak/inquiry.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { nbSakRefusals, nbSakWarnings } from "#domain/texts/sak/nbRefusals.ts";
import type { AnyRefusal, AnyWarning } from "#domain/texts/words.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const march = localDate("2027-03-01");
const kari = "kari" as PersonId;
const [one, two] = ["p1", "p2"] as [PartyId, PartyId];

/** Every sentence of a language, however deep it lies. */
function sentences(said: unknown): readonly string[] {
  if (typeof said === "string") return [said];
  return typeof said === "object" && said !== null ? Object.values(said).flatMap(sentences) : [];
}

/** Facts of every refusal and warning together; each wording takes out its own. */
const facts = {
  ...{ status: "BESLUTNING", length: 50_001, max: 50_000, part: "meetings", version: 2, personId: kari },
  ...{ today: march, earliest: march, latest: march, deadline: march, since: march, needed: legalBases, partyIds: [one, two] },
} as const;
/** What wordings tell apart: by rule, by field, by number. */
const variants = [
  { rule: null, field: "text" },
  { rule: "SB-22", field: "reason" },
  { rule: "SB-23", field: "who" },
  { rule: "SB-24", field: "incidents" },
  { rule: "VA-11", field: "finding" },
  { rule: "VA-33", field: "partyId", partyIds: [one], needed: [] },
] as const;
const refusalsOf = (code: string) => variants.map((variant) => ({ ...facts, ...variant, code }) as unknown as AnyRefusal);
const shared = [
  "HABILITET_FIRST",
  "HABILITET_OPEN",
  "HELP_UNSETTLED",
  "HR_NOT_CONSULTED",
  "NOT_THIS_HANDLER",
  "OWNER_FIRST",
  "OWNER_NOT_LEADER",
  "PERSON_IS_BARRED",
];

/** All that a language says of cases. */
function saidIn(language: Language): readonly string[] {
  const texts = textsFor(language);
  const refusals = [...Object.keys(nbSakRefusals), ...shared].flatMap(refusalsOf);
  const warnings = [...Object.keys(nbSakWarnings), "SAFEGUARDS_FOR_ACCUSED", "CONSIDER_HELP"].map(
    (code) => ({ ...facts, rule: "SB-24", code }) as unknown as AnyWarning,
  );
  return [
    ...sentences(texts.sak),
    ...refusals.map((refusal) => texts.refusal(refusal, (id) => (id === kari ? "Kari" : undefined))),
    ...warnings.map((warning) => texts.warning(warning)),
  ];
}

describe("the words of cases", () => {
  it.each(languages)("are none of them empty or left in another language in %s", (language) => {
    const all = saidIn(language);
    expect(all.length).toBeGreaterThan(900);
    const bokmaal =
      /(?<![\p{L}])(ikke|hvem|hva|hvor|hvordan|hvorfor|en|leder\p{L}*|fra|verneombud\p{L}*|ble|også|noen|jeg|selv|saken|vet|være|bare|ansatt\p{L}*|parter|møter)(?!\p{L})/iu;
    const nynorsk =
      /(?<![\p{L}])(ikkje|kven|kva|korleis|kvifor|ein|leiar\p{L}*|frå|verneombod\p{L}*|vart|òg|nokon|eg|sjølv|saka|veit|vere|berre|tilsett\p{L}*|partar)(?!\p{L})/iu;
    const foreign = { nb: nynorsk, nn: bokmaal, en: /[æøå]/i }[language];
    expect(all.filter((sentence) => foreign.test(sentence))).toEqual([]);
    expect(all.filter((sentence) => /^\s*$|undefined|\[object|null/.test(sentence))).toEqual([]);
  });

  it.each(languages)("SB-11 call nobody by what is said of them in %s", (language) => {
    const judging =
      /overgrep|overgrip|anklag|skyldig|skuldig|skulda|offer|ofre|mobber|mobbar|gjerningsmann|gjerningsmannen|fornærmede|den krenkede|accused|guilty|victim|perpetrator|offender|culprit|abuse/i;
    expect("Den anklagede, offeret og the victim").toMatch(judging);
    expect(saidIn(language).filter((sentence) => judging.test(sentence))).toEqual([]);
  });

  it.each(languages)("SB-11 say «påstand» of what is said of a party in %s", (language) => {
    const { partyRole, statusHelp } = textsFor(language).sak;
    for (const words of [partyRole.paaklaget, statusHelp.KONTRADIKSJON]) expect(words).toMatch(/påstand|allegation/);
  });

  it.each(languages)("SB-06, SB-29 and SB-32 say in %s what one may and must", (language) => {
    const { bringSomebody, duty, loyalty } = textsFor(language).sak;
    expect(bringSomebody).toMatch(/kan – og bør|can – and should/);
    expect(duty).toMatch(/plikt|duty/);
    expect(loyalty).toMatch(/lojalitetsplikt|loyalty/);
  });

  it("SB-19 give no ground for masking that tells of another case", () => {
    for (const language of languages) {
      const { maskGround } = textsFor(language).sak;
      expect(maskGround["annen-delsak"]).not.toMatch(/annen|anna|andre|other|delsak|sub-case/i);
    }
  });

  it.each(["SB-13", "SB-24", "VA-31"] as const)("word what a report and a case share for %s", (rule: RuleId) => {
    const asked = { rule, code: "HR_NOT_CONSULTED" } as AnyRefusal;
    const all = languages.map((language) => textsFor(language).refusal(asked));
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toMatch({ "SB-13": /eskalert/, "SB-24": /seksuell/, "VA-31": /plikt/ }[rule as "SB-13"]);
  });
});
