import type { PersonId } from "#domain/kernel/ids.ts";
import { accessOf, type CaseSight, type CaseStanding } from "#domain/sak/access.ts";
import type { CaseHouse } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { partySeenBy } from "./partyView.ts";

const handling: ReadonlySet<CaseStanding> = new Set(["eier", "saksbehandler", "bistand", "undersoeker", "mottak"]);

/**
 * Who can see the page, as far as it is for this reader to know. Those who handle the case see all of it. A party sees who handles it, the
 * parties who have been told, and who helps them: not whoever reported it, nor who else was asked something (SB-02, SB-19). Whoever knows the
 * number alone sees nobody.
 */
export function seenBy(
  state: SubCase,
  personId: PersonId,
  sight: CaseSight,
  house: CaseHouse,
): readonly { readonly personId: PersonId; readonly as: CaseStanding }[] {
  const all = accessOf(state, house).map((one) => ({ personId: one.personId, as: one.standing }));
  const own = all.filter((one) => one.personId === personId);
  switch (sight) {
    case "saksbehandling":
      return all;
    case "part": {
      const helper = partySeenBy(state, personId)?.party.representative?.personId;
      return all.filter(
        (one) => handling.has(one.as) || one.as === "part" || (one.as === "representant" && one.personId === helper),
      );
    }
    case "foer-aapning":
    case "habilitet":
    case "samraad":
    case "mandat":
      return [...all.filter((one) => handling.has(one.as) && one.personId !== personId), ...own];
    case "foer-taushet":
    case "nummer":
      return own;
  }
}
