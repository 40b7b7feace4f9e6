import { type GraphMapping, mappingFrom } from "#bot/directory/graph/mapping.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Entra } from "./entra.ts";

// A small college: the rector leads it, a dean the faculty, a head of department the department, where two work.

export const guid = (part: string, number: number) => `${part.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const person = (number: number) => guid("a", number) as PersonId;
const unit = (number: number) => guid("b", number) as UnitId;

export const [rector, dean, head, kari, per] = [person(1), person(2), person(3), person(4), person(5)];
export const [guest, student, stranger, disabled] = [person(6), person(7), person(8), person(9)];
export const [college, faculty, department] = [unit(1), unit(2), unit(3)];
export const [safety, hr, admins] = [guid("c", 1), guid("c", 2), guid("c", 3)];

const named = (name: string) => ({ nb: name, nn: name, en: name });

export const collegeMapping = {
  staff: { attribute: "employeeType", values: ["Ansatt"] },
  students: { attribute: "employeeType", values: ["Student"] },
  unitBy: "department",
  units: [
    { id: college, name: named("Høgskolen"), keys: ["Rektoratet"] },
    { id: faculty, parentId: college, name: named("Fakultet for teknologi"), keys: ["Fakultet for teknologi", "TEK"] },
    { id: department, parentId: faculty, name: named("Institutt for bygg"), keys: ["Institutt for bygg"] },
  ],
  workplaces: [
    { id: "north", name: "Nord", municipality: { number: "5001", name: "Trondheim" }, officeLocations: ["Bygg A", "Bygg B"] },
  ],
  roles: [
    { groupId: safety, role: "verneombud", unitId: faculty },
    { groupId: hr, role: "hr-raadgiver" },
    { groupId: admins, role: "admin" },
  ],
  share: { attribute: "extensionAttribute3" },
  mostGonePercent: 50,
} as const;

export function mappingOf(data: unknown = collegeMapping): GraphMapping {
  const read = mappingFrom(data);
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return read.mapping;
}

/** Fills an Entra with the college, with a guest, a student, somebody who is neither, and a disabled account. */
export function fillCollege(entra: Entra): void {
  const staff = (displayName: string, more: object) => ({
    ...({ displayName, accountEnabled: true, userType: "Member", employeeType: "Ansatt" } as const),
    ...more,
  });
  entra.user(rector, staff("Rita Rektor", { department: "Rektoratet", preferredLanguage: "nb-NO" }));
  entra.user(dean, staff("Dag Dekan", { department: "tek ", managerId: rector, preferredLanguage: "en-GB" }));
  entra.user(head, staff("Lars Moen", { department: "Institutt for bygg", managerId: dean, preferredLanguage: "nn-NO" }));
  entra.user(
    kari,
    staff("Kari Nordmann", {
      ...{ department: "Institutt  for BYGG", managerId: head, officeLocation: "bygg b", jobTitle: "Overingeniør" },
      ...{ mail: "kari@example.no", onPremisesExtensionAttributes: { extensionAttribute3: "80 %" } },
    }),
  );
  entra.user(per, staff("Per Hansen", { department: "Institutt for bygg", managerId: head }));
  entra.user(guest, { ...staff("Gjest Gjestesen", { department: "Institutt for bygg" }), userType: "Guest" });
  entra.user(student, { ...staff("Stine Student", {}), employeeType: "Student" });
  entra.user(stranger, { ...staff("Skrivar på 3. etasje", {}), employeeType: null });
  entra.user(disabled, { ...staff("Sluttet Sluttesen", { department: "Institutt for bygg" }), accountEnabled: false });
  entra.members("groups", safety, [kari]);
  entra.members("groups", hr, [per]);
  entra.members("groups", admins, [per]);
}
