import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { reportsOf } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { keepsRules } from "../kunngjoering/access.ts";
import { concerns } from "../kunngjoering/affected.ts";
import type { Ruleset } from "../kunngjoering/model.ts";

/** A notice is for whom the rules concern where they work (LI-01), and for whoever was told of it while they did. */
export function mayReadNotice(organisation: Organisation, personId: PersonId, ruleset: Ruleset, wasTold: boolean): boolean {
  return isActive(organisation, personId) && (wasTold || concerns(organisation, ruleset, personId));
}

/** Who writes and sends notices, and sees how many they came to: figures, and nobody's name. */
export function keepsNotices(organisation: Organisation, personId: PersonId): boolean {
  return keepsRules(organisation, personId);
}

/** Whose receipts somebody sees by name: those of their own people, as the nearest leader; nobody else sees any. */
export function seesReceiptsOf(organisation: Organisation, leaderId: PersonId): readonly PersonId[] {
  return isActive(organisation, leaderId) ? reportsOf(organisation, leaderId) : [];
}
