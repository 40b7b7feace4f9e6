import { openQuestions } from "#domain/habilitet/questions.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type CaseSight, standingsTo } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { type CaseFacts, todayOf } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { personView } from "../commonView.ts";
import { accessRows, dueOn } from "./caseAccess.ts";
import { mandateShown } from "./handlingView.ts";
import { partySeenBy, partyShown } from "./partyView.ts";
import { type PersonOf, whoShown } from "./people.ts";
import { seenBy } from "./seenBy.ts";

/** Whom a case is shown to: `facts` with them as the one who acts. */
export type Reader = { readonly personId: PersonId; readonly sight: CaseSight; readonly facts: CaseFacts };

/** What everybody sees who may open a case at all, but for its version. */
export function headShown(state: SubCase, { personId, sight, facts }: Reader) {
  const { organisation, settings } = facts;
  const today = todayOf(facts);
  const rows = accessRows(state, facts, settings, today).filter((one) => one.personId === personId);
  return {
    ...{ id: state.id, number: state.number, status: state.status, openedOn: state.openedOn },
    due: dueOn((rows.find(({ list }) => list === "handled") ?? rows[0])?.due ?? null, today),
    standings: standingsTo(state, personId, facts),
    possible: possibleCommands(state, facts),
    seenBy: seenBy(state, personId, sight, facts).map((one) => ({
      person: personView(organisation, one.personId),
      as: one.as,
    })),
  };
}

/** What those who do not handle a case see of it, head and timeline apart, with references where there are words. */
export function narrowShown(state: SubCase, { personId, sight, facts }: Reader) {
  const person: PersonOf = (id) => personView(facts.organisation, id);
  switch (sight) {
    case "saksbehandling":
      throw new Error("whoever handles a case sees all of it");
    case "foer-aapning":
      return { sight, parties: partiesShown(state, person), reporters: state.reporters.map(person) };
    case "habilitet": {
      const questions = openQuestions(state)
        .filter(({ deciderId }) => deciderId === personId)
        .map((one) => ({ person: person(one.personId), answer: one.answer, reason: one.reason }));
      return { sight, parties: partiesShown(state, person), questions };
    }
    case "foer-taushet":
      return { sight };
    case "part": {
      const seen = partySeenBy(state, personId);
      if (seen === undefined) throw new Error("a party's sight without a party");
      const { settings } = facts;
      return { sight, ...partyShown(state, { ...seen, personId, settings, today: todayOf(facts) }, person) };
    }
    case "samraad": {
      const { consultation } = state;
      if (consultation === null) throw new Error("a consultation's sight without a consultation");
      const { question, on, answer } = consultation;
      const said = answer === null ? null : { text: answer.text, on: answer.on };
      return { sight, question, on, answer: said, by: person(consultation.by) };
    }
    case "mandat":
      if (state.mandate === null) throw new Error("a mandate's sight without a mandate");
      return { sight, mandate: mandateShown(state.mandate, person) };
    case "nummer":
      return { sight, ...ownPart(state, personId) };
  }
}

const partiesShown = ({ parties }: SubCase, person: PersonOf) => parties.map((one) => whoShown(one.who, person));

/** SB-10, VA-34: number of the case and what they said themselves; of what others said, nothing. */
function ownPart({ strain, restoring }: SubCase, personId: PersonId) {
  const asked = restoring.checks.findLast((check) => check.personId === personId);
  const looksAfter = strain?.involved === true && strain.representatives.includes(personId);
  return {
    strain: looksAfter
      ? { checks: strain.checks.filter(({ by }) => by === personId).map(({ concern, on }) => ({ concern, on })) }
      : null,
    protection: asked === undefined ? null : { askedOn: asked.askedOn, answered: asked.answer !== null },
  };
}
