import { expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import type { RetentionRefusal } from "#domain/oppbevaring/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";

const [on, dueOn] = [localDate("2021-09-01"), localDate("2021-10-30")];
const every: readonly RetentionRefusal[] = [
  { rule: null, code: "RETENTION_ONLY_RECORDS" },
  { rule: null, code: "RETENTION_OWN_CASE" },
  { rule: null, code: "RETENTION_ERASED", on },
  { rule: null, code: "RETENTION_CASE_OPEN" },
  { rule: null, code: "RETENTION_NO_PERIOD" },
  { rule: null, code: "RETENTION_NOT_DUE", dueOn },
  { rule: null, code: "RETENTION_NOT_WARNED", warnDays: 30, earliest: null },
  { rule: null, code: "RETENTION_NOT_WARNED", warnDays: 30, earliest: dueOn },
  { rule: null, code: "RETENTION_ON_HOLD", on },
  { rule: null, code: "RETENTION_NOT_ON_HOLD" },
  { rule: null, code: "RETENTION_PROPOSED_ALREADY", on },
  { rule: null, code: "RETENTION_NOT_PROPOSED" },
  { rule: null, code: "RETENTION_CONTENT_SINCE", dueOn },
  { rule: null, code: "RETENTION_SAME_PERSON" },
  { rule: null, code: "RETENTION_REASON_MISSING", field: "reason" },
  { rule: null, code: "RETENTION_REASON_TOO_LONG", field: "reason", length: 2_001, max: 2_000 },
];
const said = (language: Language) => every.map((refusal) => textsFor(language).refusal(refusal, () => undefined));

it("each refusal says in each language what would be right, in that language, with the date that it turns on", () => {
  const [nb, nn, en] = [said("nb"), said("nn"), said("en")];
  for (const sentences of [nb, nn, en]) {
    expect(new Set(sentences).size).toBe(every.length);
    expect(sentences.filter((sentence) => !/\S.*\.$/.test(sentence) || sentence.includes("undefined"))).toEqual([]);
  }
  expect(
    nn.filter((sentence) => /(?<!\p{L})(ikke|hvor|hvorfor|en|fra|noen|ble|slettes|saken)(?!\p{L})/iu.test(sentence)),
  ).toEqual([]);
  expect(nb.filter((sentence) => /(?<!\p{L})(ikkje|kvifor|kor|ein|ei|vart|saka|ho)(?!\p{L})/iu.test(sentence))).toEqual([]);
  expect(en.filter((sentence) => /[æøå]/i.test(sentence))).toEqual([]);
  for (const [index, refusal] of every.entries()) {
    if ("dueOn" in refusal)
      expect([nb[index], nn[index], en[index]].every((text) => /30\.? okto?be?r|30 October/.test(text ?? ""))).toBe(true);
    if ("warnDays" in refusal) expect([nb[index], nn[index], en[index]].every((text) => text?.includes("30"))).toBe(true);
  }
});
