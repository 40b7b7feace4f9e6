import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { EnhetRefusal } from "#domain/regime/vurdering/enhet/model.ts";
import { practicesToChoose } from "#domain/regime/vurdering/enhet/practice.ts";
import { groundsToChoose, refusedBy } from "#domain/regime/vurdering/grounds.ts";
import type { VurderingRefusal, VurderingWarning } from "#domain/regime/vurdering/model.ts";
import { textsFor } from "#domain/texts/index.ts";

const on = localDate("2021-03-17");
const every: readonly (VurderingRefusal | EnhetRefusal)[] = [
  { rule: "LI-03", code: "ASSESS_ONLY_LEADER" },
  { rule: "LI-01", code: "ASSESSMENT_ELSEWHERE" },
  { rule: null, code: "ASSESSMENT_RULES_OVER", lastDay: null },
  { rule: null, code: "ASSESSMENT_RULES_OVER", lastDay: on },
  { rule: "PA-12", code: "ASSESSMENT_PLACE_MISSING", field: "place" },
  { rule: "PA-12", code: "ASSESSMENT_GROUND_MISSING", field: "ground" },
  { rule: "PA-12", code: "ASSESSMENT_GROUND_OTHER", field: "ground" },
  ...groundsToChoose("KOMMUNE").flatMap((ground): readonly VurderingRefusal[] => {
    const refused = refusedBy(ground);
    return refused === undefined ? [] : [{ ...refused, code: "ASSESSMENT_GROUND_UNTENABLE", field: "ground" }];
  }),
  { rule: "PA-12", code: "ASSESSMENT_WORDS_MISSING", field: "explanation" },
  { rule: null, code: "ASSESSMENT_WORDS_TOO_LONG", field: "explanation", length: 301, max: 300 },
  { rule: "PA-07", code: "ASSESSMENT_ROOM_UNSAFE", field: "infectionControl" },
  { rule: "LI-11", code: "TRANSPORT_FORBIDDEN", field: "conditions" },
  { rule: null, code: "OFFICE_DAYS_WRONG", field: "officeDays", max: 5 },
  { rule: "PA-02", code: "OFFICE_DAYS_PANDEMIC", field: "officeDays" },
  { rule: "LI-09", code: "TALK_OWN_ONLY" },
  { rule: "LI-09", code: "TALK_NOT_ASKED" },
  { rule: "LI-09", code: "TALK_ASKED_ALREADY", on },
  { rule: "PA-09", code: "UNIT_TASKS_ONLY_LEADER" },
  { rule: "PA-09", code: "UNIT_TASKS_ONLY_PANDEMIC" },
  { rule: null, code: "UNIT_TASKS_RULES_OVER", lastDay: null },
  { rule: null, code: "UNIT_TASKS_RULES_OVER", lastDay: on },
  { rule: "PA-09", code: "ACTIVITIES_MISSING", field: "activities" },
  { rule: "PA-09", code: "ACTIVITY_INCOMPLETE", field: "activities", number: 3 },
  { rule: null, code: "ACTIVITY_TOO_LONG", field: "activities", number: 3, max: 200 },
  { rule: null, code: "ACTIVITIES_TOO_MANY", field: "activities", max: 30 },
  { rule: "PA-13", code: "DIGITAL_NOT_TICKED", field: "facilitated" },
  { rule: "PA-13", code: "DIGITAL_HOW_MISSING", field: "how" },
  { rule: null, code: "DIGITAL_HOW_TOO_LONG", field: "how", length: 302, max: 300 },
  ...practicesToChoose.map((practice): EnhetRefusal => ({ rule: "LI-10", code: "UNIT_PRACTICE", field: "practice", practice })),
];
const warnings: readonly VurderingWarning[] = [
  { rule: "LI-03", code: "ASSESSMENT_NOT_DISCUSSED" },
  { rule: "LI-13", code: "OFFICE_DAYS_FIT_HOME", cites: "LI-02", days: 1 },
  { rule: "LI-13", code: "OFFICE_DAYS_FIT_HOME", cites: "LI-02", days: 2 },
];

/** Every sentence of the words, functions called with a name and a date, or with a number. */
function sentences(node: unknown): readonly string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String(node("Kari", "17. mars")), String(node(1)), String(node(2))];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(sentences) : [];
}

const refused = (language: Language) => [
  ...every.map((refusal) => textsFor(language).refusal(refusal, () => undefined)),
  ...warnings.map((warning) => textsFor(language).warning(warning)),
];
const said = (language: Language) => [...refused(language), ...sentences(textsFor(language).assessment)];

describe("what is said of assessments", () => {
  it.each(["nb", "nn", "en"] as const)("is a whole sentence for each refusal and warning, no two the same, in %s", (language) => {
    const found = refused(language);
    expect(new Set(found).size).toBe(found.length);
    // A question may be what helps one on.
    expect(found.filter((sentence) => !/\S.*[.?]$/.test(sentence) || sentence.includes("undefined"))).toEqual([]);
  });

  it("is bokmål in bokmål, nynorsk in nynorsk and English in English", () => {
    const bokmaal = /(?<!\p{L})(ikke|hvor|hvorfor|hva|hvem|en|fra|noen|noe|hjemme|hjemmefra|jeg|vurderingen|enheten)(?!\p{L})/iu;
    expect(said("nn").filter((sentence) => bokmaal.test(sentence))).toEqual([]);
    const nynorsk = /(?<!\p{L})(ikkje|kvifor|kor|kva|ein|ei|frå|nokon|heime|heimefrå|eg|vurderinga|eininga)(?!\p{L})/iu;
    expect(said("nb").filter((sentence) => nynorsk.test(sentence))).toEqual([]);
    const norwegian = /[æøå]|(?<!\p{L})(ikke|og|du|er|hjemme)(?!\p{L})/iu;
    expect(said("en").filter((sentence) => norwegian.test(sentence))).toEqual([]);
  });

  it("is what would be right: whoever gives no reason that holds is asked whether the job can be done from home", () => {
    const asks = /kan jobben gjøres hjemmefra|jobben kan gjøres hjemmefra/i;
    const taught = every.filter(({ code }) => code === "ASSESSMENT_GROUND_UNTENABLE" || code === "UNIT_PRACTICE");
    expect(taught.length).toBe(10);
    for (const refusal of taught) expect(textsFor("nb").refusal(refusal, () => undefined)).toMatch(asks);
  });
});
