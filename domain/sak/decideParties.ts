import { openQuestions } from "../habilitet/questions.ts";
import { accept, refuse } from "../kernel/decision.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { hasSteppedAside, standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import { evolveCase } from "./evolve.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyAs,
  partyOf,
  personOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import type { Party, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byOwner, byParty, whileOpen } from "./standing.ts";
import { handsAfter } from "./succession.ts";

/**
 * Adds somebody whom the case concerns directly. A handler who becomes a party is out at once, and the case one level up where it
 * was the owner (VA-03); so is whoever was to decide about others' habilitet, and whoever helped another party.
 */
export function addParty(state: SubCase, { partyId, who, role }: AskedCase<"AddParty">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const refusals: SakRefusal[] = [
        ...answerNeeded("who", who),
        ...answerNeeded("role", role),
        ...roomFor("parties", state.parties.length + 1),
      ];
      if (who !== null && who.kind === "person") {
        if (!isActive(facts.organisation, who.id))
          refusals.push({ rule: null, code: "PERSON_UNKNOWN", field: "who", personId: who.id });
        if (partyAs(state, who.id) !== undefined) refusals.push({ rule: null, code: "PARTY_ALREADY", field: "who" });
      }
      if (who !== null && who.kind !== "person") refusals.push(...tooLong("who", who.name));
      // What was concluded was concluded without them: they are heard in a case of their own (SB-19).
      if (role === "paaklaget" && state.conclusion !== null) refusals.push({ rule: "SB-09", code: "CONCLUDED_WITHOUT" });
      if (refusals.length > 0 || who === null || role === null) return refuse(...refusals);
      const on = todayOf(facts);
      const party: Party = {
        ...{ partyId, who, role },
        ...{ informedOn: null, delayed: null, confidentialOn: null, representative: null, refusedOn: null },
      };
      const added = { type: "PartyAdded", party, by, on } as const;
      if (who.kind !== "person") return accept(added);
      const helped = state.parties
        .filter(({ representative }) => representative?.personId === who.id)
        .map((one) => ({ type: "RepresentativeNamed", partyId: one.partyId, personId: null, fullmakt: false, by, on }) as const);
      const handles = state.handlers.some(({ personId }) => personId === who.id);
      const decides = openQuestions(state).some(({ deciderId }) => deciderId === who.id);
      if (!handles && !decides) return accept<CaseEvent>(added, ...helped);
      const hands = handsAfter(evolveCase(state, added), [{ personId: who.id, why: "inhabil" }], null, facts);
      return accept<CaseEvent>(added, ...helped, hands);
    }),
  );
}

/** A party is told that there is a case about them. From then on they have their own page (SB-02, GDPR art. 14). */
export function informParty(state: SubCase, { partyId }: AskedCase<"InformParty">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const party = partyOf(state, partyId);
      if (party === undefined) return refuse({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      if (party.informedOn !== null) return refuse({ rule: null, code: "PARTY_ALREADY", field: "partyId" });
      return accept({ type: "PartyInformed", partyId, by, on: todayOf(facts) });
    }),
  );
}

/** Why a party is not told yet: the date and the reason are kept (GDPR art. 14). */
export function delayInforming(state: SubCase, { partyId, reason }: AskedCase<"DelayInforming">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const party = partyOf(state, partyId);
      if (party === undefined) return refuse({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      if (party.informedOn !== null) return refuse({ rule: null, code: "PARTY_ALREADY", field: "partyId" });
      const refusals = textNeeded("reason", reason);
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "InformingDelayed", partyId, reason, by, on: todayOf(facts) });
    }),
  );
}

/** SB-04: a party keeps the case confidential, and says so before they see anything of it. */
export function promiseConfidentiality(state: SubCase, facts: CaseFacts): CaseOutcome {
  const by = personOf(facts);
  const standings = by === null ? [] : standingsTo(state, by, facts);
  const party = by === null || !standings.includes("part") ? undefined : partyAs(state, by);
  if (by === null || party === undefined) return refuse({ rule: null, code: "ONLY_PARTY" });
  if (party.confidentialOn !== null) return refuse({ rule: "SB-04", code: "PROMISED_ALREADY" });
  return accept({ type: "ConfidentialityPromised", partyId: party.partyId, by, on: todayOf(facts) });
}

/** SB-06, SB-29: a party names who helps them; with `fullmakt` a union representative may speak of them. `null` takes it back. */
export function nameRepresentative(
  state: SubCase,
  { personId, fullmakt }: AskedCase<"NameRepresentative">,
  facts: CaseFacts,
): CaseOutcome {
  return byParty(state, facts, (by, party) =>
    whileOpen(state, () => {
      if (personId !== null) {
        if (!isActive(facts.organisation, personId))
          return refuse({ rule: null, code: "PERSON_UNKNOWN", field: "personId", personId });
        // Who handles the case, did, has a say in it, or stands on the other side, cannot help one of its parties.
        const other = partyAs(state, personId) !== undefined || hasSteppedAside(state, personId);
        const counsel = state.parties.some((one) => one.partyId !== party.partyId && one.representative?.personId === personId);
        const engaged = standingsTo(state, personId, facts).some((one) => one !== "melder" && one !== "representant");
        // So it is in the report's other cases: nobody is moved out of one by a word in another, and nobody is told why (SB-19).
        const elsewhere = [...facts.others, ...(facts.engaged ?? [])].includes(personId);
        if (other || counsel || engaged || elsewhere)
          return refuse({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "personId", personId });
      }
      return accept({ type: "RepresentativeNamed", partyId: party.partyId, personId, fullmakt, by, on: todayOf(facts) });
    }),
  );
}

/** SB-29: «en ansatt … kan ikke nekte»: they are told their duty, and the leader that they said so. Nothing is forced. */
export function refuseInterview(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byParty(state, facts, (by, party) =>
    whileOpen(state, () => {
      if (party.refusedOn !== null) return refuse({ rule: "SB-29", code: "REFUSED_ALREADY" });
      return accept({ type: "InterviewRefused", partyId: party.partyId, by, on: todayOf(facts) });
    }),
  );
}
