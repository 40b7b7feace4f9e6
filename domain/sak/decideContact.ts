import { accept, refuse } from "../kernel/decision.ts";
import { consentRefusals } from "../melding/contact.ts";
import type { AskedCase } from "./commands.ts";
import { contactsOf } from "./contact.ts";
import { answerNeeded, type CaseFacts, type CaseOutcome, isGiven, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byOwner, byParty, whileOpen } from "./standing.ts";

/** VA-18: once the leader knows, nobody takes it up themselves without the leader's consent; both sides may ask for it alike (SB-11). */
export function requestContact(state: SubCase, { contactId, text }: AskedCase<"RequestContact">, facts: CaseFacts): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) =>
    whileOpen(state, () => {
      if (state.parties.length < 2) return refuse({ rule: "VA-18", code: "NO_CONTACT_NEEDED" });
      const contacts = contactsOf(state);
      const waits = contacts.some((one) => one.partyId === partyId && one.answer === null);
      if (waits) return refuse({ rule: "VA-18", code: "CONTACT_ASKED_ALREADY" });
      const refusals = [...textNeeded("text", text), ...roomFor("contacts", contacts.length + 1)];
      if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
      return accept({ type: "ContactRequested", contactId, partyId, text, by, on: todayOf(facts) });
    }),
  );
}

/** VA-18: by whoever owns the case, and needs not own the report. Nothing happens while they are silent. */
export function answerContact(state: SubCase, command: AskedCase<"AnswerContact">, facts: CaseFacts): CaseOutcome {
  const { contactId, consent, reason } = command;
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const request = contactsOf(state).find((one) => one.contactId === contactId);
      if (request === undefined || request.answer !== null) return refuse({ rule: "VA-18", code: "NO_CONTACT_REQUEST" });
      const refusals: SakRefusal[] = [
        ...answerNeeded("consent", consent),
        ...consentRefusals(command),
        ...(consent === false ? textNeeded("reason", reason) : tooLong("reason", reason)),
      ];
      if (refusals.length > 0 || consent === null) return refuse(...refusals);
      const said = isGiven(reason) ? reason : null;
      return accept({
        type: "ContactAnswered",
        ...{ contactId, partyId: request.partyId, consent, reason: said },
        ...{ by, on: todayOf(facts) },
      });
    }),
  );
}
