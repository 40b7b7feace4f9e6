import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { dateNamed } from "#domain/veileder/namedDate.ts";
import { placeIn } from "#domain/veileder/namedPlace.ts";
import { writtenIn } from "#domain/veileder/writtenIn.ts";

const today = localDate("2026-11-27");
const places = ["Lillestrøm", "Oslo", "Trondheim"];

describe("the day that a question names", () => {
  it.each([
    ["Måtte vi jobbe hjemme 1. desember 2020?", "2020-12-01"],
    ["måtte vi jobbe hjemme 2020-12-01", "2020-12-01"],
    ["gjaldt det 01.12.2020?", "2020-12-01"],
    ["gjaldt det 1/12/2020?", "2020-12-01"],
    ["Did we have to on 1 December 2020?", "2020-12-01"],
    ["Did we have to on December 1st, 2020?", "2020-12-01"],
    ["Hva gjaldt i desember 2020?", "2020-12-15"],
    ["høsten 2020, måtte vi?", "2020-11-15"],
    ["hausten 2020", "2020-11-15"],
    ["in spring 2021", "2021-04-15"],
    ["kan jeg jobbe hjemme i morgen?", "2026-11-28"],
    ["what about today", "2026-11-27"],
  ])("«%s» is %s", (question, date) => expect(dateNamed(question, today)?.date).toBe(date));

  it.each(["Må rapporten fra 2019 gjennomgås?", "30. februar 2021", "1.13.2020", "hvor mange dager", "side 6, 7 eller 8", ""])(
    "«%s» names none",
    (question) => expect(dateNamed(question, today)).toBeUndefined(),
  );
});

it("tells which words named the day", () => {
  expect(dateNamed("Måtte vi det 1. Mai 2021?", today)?.said).toBe("1. mai 2021");
  expect(dateNamed("kan jeg det i morgen?", today)?.said).toBe("i morgen");
});

describe("the place of work that a question names", () => {
  it.each([
    ["Gjelder det i Lillestrøm?", "Lillestrøm"],
    ["Kva er Trondheims reglar", "Trondheim"],
    ["jeg bor i Oslo og jobber i Lillestrøm", "Lillestrøm"],
    ["I live in Lillestrøm and work in Oslo", "Oslo"],
  ])("LI-01 «%s» is %s", (question, place) => expect(placeIn(question, places)).toBe(place));

  it("LI-01 is none where only the home is named, where two are, and where no known one is", () => {
    expect(placeIn("jeg bor i Oslo", places)).toBeNull();
    expect(placeIn("gjelder det i Oslo og Trondheim?", places)).toBeNull();
    expect(placeIn("gjelder det i Bergen?", places)).toBeNull();
  });
});

describe("the language that a question is written in", () => {
  it.each([
    ["Hva skjer hvis jeg ikke sier ifra?", "nn", "nb"],
    ["Kva skjer viss eg ikkje seier ifrå?", "nb", "nn"],
    ["What happens if I do not report it?", "nb", "en"],
    ["hjemmekontor", "nn", "nn"],
    ["i dag", "nb", "nb"],
    ["", "en", "en"],
  ] as const)("«%s» to somebody who chose %s is answered in %s", (question, chosen, language) =>
    expect(writtenIn(question, chosen)).toBe(language),
  );
});
