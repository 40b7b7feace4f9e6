import { describe, expect, it } from "vitest";
import { homeOverviewCsv } from "#bot/documents/homeOverviewCsv.ts";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { HomeFigures } from "#domain/hjemmekontor/oversikt/model.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { oversiktWords } from "#domain/texts/oversikt/index.ts";

const shown: HomeFigures = { active: 37, sharePercent: 41, renewals: 9, waited: { median: 3, ninetieth: 8 } };
const hidden: HomeFigures = { active: null, sharePercent: null, renewals: null, waited: { median: null, ninetieth: null } };
const view: HomeOverviewView = {
  on: localDate("2026-11-01"),
  house: shown,
  faculties: [
    {
      name: "=Fakultet; for «alt»",
      ...shown,
      units: [
        { name: null, ...hidden },
        { name: "Institutt", ...shown },
      ],
    },
  ],
};

describe("home office as a file", () => {
  it("has a line a figure, in the reader's words, and no field is empty or nought", () => {
    const [head, ...lines] = homeOverviewCsv(view, "nb").slice(1).trimEnd().split("\r\n");
    expect(head).toBe("Fakultet;Enhet;Tall for;Verdi");
    expect(lines.slice(0, 5)).toEqual([
      "Hele virksomheten;I alt;Ansatte med løpende avtale;37",
      "Hele virksomheten;I alt;Andel av de ansatte;41 %",
      "Hele virksomheten;I alt;Av dem fornyet;9",
      "Hele virksomheten;I alt;Ventetid, median (arbeidsdager);3",
      "Hele virksomheten;I alt;Ventetid, ni av ti innen (arbeidsdager);8",
    ]);
    expect(lines).toHaveLength(4 * 5);
    expect(lines.filter((line) => line.includes("Direkte i enheten")).map((line) => line.split(";").at(-1))).toEqual([
      ...["skjult", "skjult", "skjult", "for få til å vise", "for få til å vise"],
    ]);
  });

  it("lets no name of a unit become a formula, or end its field", () => {
    expect(homeOverviewCsv(view, "nb")).toContain(`"'=Fakultet; for «alt»";I alt;`);
  });

  it("HO-04 has no word of desks, rooms or places in any language", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      const said = [...Object.values(oversiktWords[language]), ...Object.values(oversiktWords[language].columns)].join(" ");
      expect(said).not.toMatch(/pult|plass|kontor|ledig|desk|room|space|areal|kvadrat/i);
    }
  });
});
