import type { PersonId } from "#domain/kernel/ids.ts";
import type { PartyId } from "#domain/sak/model.ts";
import type { SomebodyTyped } from "./typed.ts";

/** Who is meant. Somebody outside without a name is what the rules then say is missing. */
export function somebodyOf({ pick, person, name }: SomebodyTyped) {
  const [kind, of = ""] = pick.split(":");
  if (kind === "party") return { kind: "party" as const, partyId: of as PartyId };
  if (kind === "person") return { kind: "person" as const, id: of as PersonId };
  if (pick === "search" && person !== null) return { kind: "person" as const, id: person.id };
  return { kind: "outside" as const, name };
}
