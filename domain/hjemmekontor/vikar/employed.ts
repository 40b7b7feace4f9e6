import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";

/** Whether somebody is in the directory, has not left and is employed here: students who only study, and advisers from outside, are not. */
export function isEmployed(organisation: Organisation, id: PersonId): boolean {
  const person = organisation.people.get(id);
  return person?.active === true && person.roles.includes("ansatt");
}
