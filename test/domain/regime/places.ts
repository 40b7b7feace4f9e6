import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { MunicipalityNumber, Organisation, Person, Role, SiteId, Workplace } from "#domain/organisasjon/model.ts";

export const trondheim = "5001" as MunicipalityNumber;
export const lillestroem = "3205" as MunicipalityNumber;
export const oslo = "0301" as MunicipalityNumber;

const place = (id: string, number: MunicipalityNumber, name: string): Workplace => ({
  id: id as SiteId,
  name: `Campus ${name}`,
  municipality: { number, name },
});

const [north, east] = ["north", "east"].map((id) => id as SiteId) as [SiteId, SiteId];

const someone = (id: string, roles: readonly Role[], but: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: id,
  unitId: "institute" as UnitId,
  roles,
  language: "nb",
  active: true,
  ...but,
});

export const admin = "admin" as PersonId;
export const union = "union" as PersonId;
export const chief = "chief" as PersonId;
export const inNorth = "inNorth" as PersonId;
export const inEast = "inEast" as PersonId;
export const inBoth = "inBoth" as PersonId;

/** An institute in Trondheim; one of its people works in Lillestrøm, and one in both. */
export const house: Organisation = {
  people: new Map(
    [
      someone(admin, ["ansatt", "admin"]),
      someone(union, ["ansatt", "tillitsvalgt"]),
      someone(chief, ["ansatt", "hovedverneombud"]),
      someone(inNorth, ["ansatt"]),
      someone(inEast, ["ansatt"], { workplaces: [east] }),
      someone(inBoth, ["ansatt"], { workplaces: [north, east] }),
      someone("student", ["student"]),
      someone("left", ["ansatt"], { active: false, workplaces: [east] }),
    ].map((one) => [one.id, one]),
  ),
  units: new Map(
    [
      { id: "house" as UnitId, name: { nb: "h", nn: "h", en: "h" }, workplaces: [north] },
      { id: "institute" as UnitId, parentId: "house" as UnitId, name: { nb: "i", nn: "i", en: "i" } },
    ].map((one) => [one.id, one]),
  ),
  workplaces: new Map(
    [place("north", trondheim, "Trondheim"), place("east", lillestroem, "Lillestrøm")].map((one) => [one.id, one]),
  ),
};
