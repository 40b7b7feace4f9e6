import type { OrganisationData } from "#bot/directory/organisationData.ts";

/** Two campuses in two municipalities, so that one of them can have rules that the other has not (LI-01). */
export const workplaces = [
  { id: "gloeshaugen", name: "Campus Gløshaugen", municipality: { number: "5001", name: "Trondheim" } },
  { id: "lillestroem", name: "Campus Lillestrøm", municipality: { number: "3205", name: "Lillestrøm" } },
] as const satisfies OrganisationData["workplaces"];

type PlaceId = (typeof workplaces)[number]["id"];

/** Where the whole house is, but for those below. */
export const mainPlace: readonly PlaceId[] = ["gloeshaugen"];

/** By the number of a person: who works elsewhere than their unit, and who works in both. */
export const placesOf: Readonly<Record<number, readonly PlaceId[]>> = { 10: ["lillestroem", "gloeshaugen"], 11: ["lillestroem"] };
