import { describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { Waiting, WaitingKind } from "#domain/start/model.ts";
import { countOf, gathered, groupsOn, urgencyOn } from "#domain/start/order.ts";
import { textsFor } from "#domain/texts/index.ts";
import { dateInLine } from "#domain/texts/start/words.ts";

const today = localDate("2026-10-16");
const waiting = (kind: WaitingKind, but: Partial<Waiting> = {}): Waiting => ({
  ...{ kind, due: null, since: null, count: 1, about: null, duty: null },
  place: { page: "mine", id: "c1" as CaseId, side: null },
  ...but,
});
const list = { page: "godkjenninger", id: null, side: "venter" } as const;

describe("how pressing something is", () => {
  it.each([
    ["over-fristen", -1],
    ["snart", 0],
    ["snart", 7],
    ["senere", 8],
  ] as const)("is «%s» %i days before the deadline, which is in time for the whole of its day", (urgency, days) => {
    expect(urgencyOn({ due: addDays(today, days) }, today)).toBe(urgency);
  });

  it("is between soon and later where there is no deadline", () => {
    const found = groupsOn(
      [
        waiting("forny", { due: addDays(today, 20) }),
        waiting("utkast-soeknad"),
        waiting("aarshjul", { due: addDays(today, 3) }),
        waiting("sak", { due: addDays(today, -2) }),
      ],
      today,
    );
    expect(found.map(({ urgency, items }) => [urgency, items.map(({ kind }) => kind)])).toEqual([
      ["over-fristen", ["sak"]],
      ["snart", ["aarshjul"]],
      ["uten-frist", ["utkast-soeknad"]],
      ["senere", ["forny"]],
    ]);
  });

  it("is told first of what is due first, then of what has lain longest", () => {
    const items = [
      waiting("utkast-soeknad", { since: addDays(today, -1) }),
      waiting("avgjoer", { since: addDays(today, -9) }),
      waiting("les-retningslinjer"),
    ];
    expect(groupsOn(items, today)[0]?.items.map(({ kind }) => kind)).toEqual([
      ...["avgjoer", "utkast-soeknad", "les-retningslinjer"],
    ]);
    const late = [waiting("sak", { due: addDays(today, -1) }), waiting("melding", { due: addDays(today, -8) })];
    expect(groupsOn(late, today)[0]?.items.map(({ kind }) => kind)).toEqual(["melding", "sak"]);
  });

  it("has no group for nothing", () => {
    expect(groupsOn([], today)).toEqual([]);
  });
});

describe("many of a kind", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      waiting("avgjoer", { about: `P${at}`, due: at === 1 ? addDays(today, 4) : null, since: addDays(today, -at) }),
    );

  it("are named while they are three", () => {
    expect(gathered(many(3), list).map(({ about }) => about)).toEqual(["P0", "P1", "P2"]);
    expect(gathered([], list)).toEqual([]);
  });

  it("are one line from four on, with their first dates, which names nobody and leads to their list", () => {
    const found = gathered(many(40), list);
    expect(found).toEqual([
      expect.objectContaining({ count: 40, about: null, due: addDays(today, 4), since: addDays(today, -39), place: list }),
    ]);
    expect(countOf([...found, waiting("forny")])).toBe(41);
  });
});

describe("the words of a line", () => {
  it.each([
    ["nb", "fredag 30. oktober", "fredag 1. januar 2027"],
    ["nn", "fredag 30. oktober", "fredag 1. januar 2027"],
    ["en", "Friday 30 October", "Friday 1 January 2027"],
  ] as const)("have the weekday, and in %s the year only where it is another", (language, same, next) => {
    const texts = textsFor(language);
    expect(dateInLine(localDate("2026-10-30"), today, texts)).toBe(same);
    expect(dateInLine(localDate("2027-01-01"), today, texts)).toBe(next);
  });
});
