import { describe, expect, it } from "vitest";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { environmentKinds } from "#domain/oppfolging/enhet/model.ts";
import { unitStatuses } from "#domain/oppfolging/enhet/summary.ts";
import { meetingTopics, startpunkter } from "#domain/oppfolging/syklus/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { kari, measureId, planDue } from "./given.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
/** Every sentence of a language, without the codes that they stand for. */
const sentences = (language: Language): readonly string[] =>
  Object.values(textsFor(language).oppfolging).flatMap((group) =>
    typeof group === "function" ? [] : Object.values(group).flat(),
  );
const foreign = (language: Language, words: RegExp) => sentences(language).filter((sentence) => words.test(sentence));

describe("the words of the cycle", () => {
  it("are none of them empty or left in another language", () => {
    const all = languages.map((language) => textsFor(language).oppfolging);
    expect(sentences("nb").length).toBeGreaterThan(150);
    for (const language of languages) expect(foreign(language, /^\s*$|undefined/)).toEqual([]);
    // Nynorsk is a language of its own and not bokmål with new endings.
    const bokmaal =
      /(?<![\p{L}])(ikke|hvem|hva|hvor|hvordan|en|enhet\p{L}*|leder\p{L}*|fra|verneombud\p{L}*|uenig|ble|også|noen|jeg)(?!\p{L})/iu;
    const nynorsk = /(?<![\p{L}])(ikkje|kven|kva|korleis|ein|eining\p{L}*|leiar\p{L}*|frå|verneombod\p{L}*|vart|òg)(?!\p{L})/iu;
    expect(foreign("nn", bokmaal)).toEqual([]);
    expect(foreign("nb", nynorsk)).toEqual([]);
    expect(foreign("en", /[æøå]/i)).toEqual([]);
    expect(all.map((said) => said.part(0))).toEqual(["Forberedelse", "Førebuing", "Preparation"]);
  });

  it("say how far off a deadline is, also when it is one day", () => {
    const say = (language: Language, daysLeft: number) => {
      const texts = textsFor(language);
      return texts.oppfolging.deadline(planDue, daysLeft, texts);
    };
    expect(say("nb", 14)).toBe("Fristen er fredag 30. oktober 2020, om 14 dager.");
    expect(say("nn", 1)).toBe("Fristen er fredag 30. oktober 2020, om 1 dag.");
    expect(say("nb", 0)).toBe("Fristen er i dag, fredag 30. oktober 2020.");
    expect(say("nn", -7)).toBe("Fristen var fredag 30. oktober 2020, for 7 dagar sidan.");
    expect(say("en", -1)).toBe("The deadline was Friday 30 October 2020, 1 day ago.");
  });

  it.each<readonly [AnyRefusal, RegExp, RegExp, RegExp]>([
    [{ rule: null, code: "CYCLE_EXISTS", field: "year", year: 2026 }, /2026/, /2026/, /2026/],
    [
      { rule: null, code: "CYCLE_DATE_ORDER", field: "evaluationDue", after: "planDue", earlier: planDue },
      /Frist for evalueringen.*Frist for tiltaksplanen.*30\. oktober 2020/,
      /Frist for evalueringa.*30\. oktober 2020/,
      /Deadline for the evaluation.*30 October 2020/,
    ],
    [
      { rule: "AM-15", code: "MAIN_TOPIC_NOT_TALKED_OF", topics: ["naa", "pandemi"] },
      /hvordan vi har det nå og hvordan pandemien/,
      /korleis vi har det no og korleis pandemien/,
      /how we are doing now and how the pandemic/,
    ],
    [
      { rule: "AM-08", code: "MEASURE_OWNER_LEFT", measureId, personId: kari },
      /^Kari har sluttet/,
      /^Kari har slutta/,
      /^Kari has left/,
    ],
    [
      { rule: "AM-01", code: "SNOOZE_PASSES_DEADLINE", field: "until", deadline: date("2020-10-30") },
      /30\. oktober 2020 går ut/,
      /30\. oktober 2020 går ut/,
      /30 October 2020 passes/,
    ],
    [{ rule: null, code: "TOO_MANY", part: "risks", max: 40 }, /40 risikoer/, /40 risikoar/, /40 risks/],
    [{ rule: null, code: "UNIT_TEXT_MISSING", field: "losam" }, /LOSAM/, /LOSAM/, /LOSAM/],
  ])("tell what is wrong and what would be right: %j", (refusal, nb, nn, en) => {
    const said = languages.map((language) => textsFor(language).refusal(refusal, () => "Kari"));
    expect(said[0]).toMatch(nb);
    expect(said[1]).toMatch(nn);
    expect(said[2]).toMatch(en);
  });

  it("word every code that a form offers", () => {
    for (const language of languages) {
      const { kind, topic, unitStatus, startpunkt } = textsFor(language).oppfolging;
      expect(Object.keys(kind)).toEqual(environmentKinds);
      expect(Object.keys(topic)).toEqual(meetingTopics);
      expect(Object.keys(unitStatus)).toEqual(unitStatuses);
      expect(Object.keys(startpunkt)).toEqual(startpunkter);
    }
  });

  it("word every warning", () => {
    for (const language of languages) {
      const { warning } = textsFor(language);
      expect(warning({ rule: "AM-08", code: "HIGH_RISK_WITHOUT_MEASURE", count: 1 })).not.toMatch(/\b1\b/);
      expect(warning({ rule: "AM-08", code: "HIGH_RISK_WITHOUT_MEASURE", count: 3 })).toMatch(/\b3\b/);
      expect(warning({ rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at: "PLANLAGT", who: ["verneombud", "losam"] })).toMatch(
        /LOSAM/,
      );
    }
  });
});
