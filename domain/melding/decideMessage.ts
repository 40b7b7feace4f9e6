import { accept, refuse } from "../kernel/decision.ts";
import type { ReportCommand } from "./commands.ts";
import { consentRefusals, isWaiting } from "./contact.ts";
import { isGiven, madeBy, type ReportFacts, type ReportOutcome, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import { byHandler, byReporter, endedStatuses, inStatuses, isReporter, whileOpen } from "./handlerOnly.ts";
import type { HandlerRole, Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

/** Roles that answer the reporter. An adviser helps the owner and is not the employer's voice (VA-05). */
const answering: readonly HandlerRole[] = ["eier", "mottak", "sjef", "verneombud"];
const all: readonly HandlerRole[] = [...answering, "bistand"];

/** The receipt: somebody has read it. A word with it is a message to the reporter. */
export function acknowledge(state: Report, { messageId, text }: Asked<"Acknowledge">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, answering, (by) =>
    whileOpen(state, () => {
      if (state.acknowledgedOn !== null) return refuse({ rule: null, code: "ACKNOWLEDGED_ALREADY", on: state.acknowledgedOn });
      const refusals = [...tooLong("text", text), ...roomFor("messages", state.messages.length + 1)];
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "Acknowledged", messageId, text: isGiven(text) ? text : null, by, on: todayOf(facts) });
    }),
  );
}

/** Both ways, for as long as it is open. Files alone are enough. */
export function sendMessage(state: Report, { messageId, text, files }: Asked<"SendMessage">, facts: ReportFacts): ReportOutcome {
  const send = (from: "melder" | "mottaker") =>
    whileOpen(state, () => {
      const refusals = [
        ...(files > 0 ? tooLong("text", text) : textNeeded("text", text)),
        ...roomFor("messages", state.messages.length + 1),
      ];
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "MessageSent", messageId, from, text: isGiven(text) ? text : null, files, ...madeBy(facts) });
    });
  return isReporter(state, facts) ? send("melder") : byHandler(state, facts, answering, () => send("mottaker"));
}

/** Between those who handle it: the reporter never sees it. */
export function addNote(state: Report, { noteId, text }: Asked<"AddNote">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, all, (by) => {
    const refusals = [...textNeeded("text", text), ...roomFor("notes", state.notes.length + 1)];
    if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
    return accept({ type: "NoteAdded", noteId, text, by, on: todayOf(facts) });
  });
}

/** VA-18: once the leader knows, whoever complains takes it up with the accused only with the leader's consent. */
export function requestContact(state: Report, { contactId, text }: Asked<"RequestContact">, facts: ReportFacts): ReportOutcome {
  return byReporter(state, facts, (by) =>
    whileOpen(state, () => {
      if (by === null) return refuse({ rule: null, code: "ONLY_WITH_NAME" });
      if (state.counterparts.length === 0) return refuse({ rule: "VA-18", code: "NO_CONTACT_NEEDED" });
      // Whoever owns the case answers it from then on, and knows of a party what they asked; whoever is none takes up nothing (SB-02).
      if (facts.casesOpen === true) return refuse({ rule: "VA-18", code: "CONTACT_IN_CASE" });
      if (state.contacts.some(isWaiting)) return refuse({ rule: "VA-18", code: "CONTACT_ASKED_ALREADY" });
      const refusals = [...textNeeded("text", text), ...roomFor("contacts", state.contacts.length + 1)];
      if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
      return accept({ type: "ContactRequested", contactId, text, by, on: todayOf(facts) });
    }),
  );
}

/** VA-18: consent needs both ticks, and nothing happens while the leader is silent. */
export function answerContact(state: Report, command: Asked<"AnswerContact">, facts: ReportFacts): ReportOutcome {
  const { contactId, consent, reason } = command;
  return byHandler(state, facts, ["eier", "mottak"], (by) =>
    whileOpen(state, () => {
      const request = state.contacts.find((one) => one.contactId === contactId);
      if (request === undefined || !isWaiting(request)) return refuse({ rule: "VA-18", code: "NO_CONTACT_REQUEST" });
      const refusals: MeldingRefusal[] = [];
      if (consent === null) refusals.push({ rule: null, code: "REPORT_ANSWER_MISSING", field: "consent" });
      refusals.push(
        ...consentRefusals(command),
        ...(consent === false ? textNeeded("reason", reason) : tooLong("reason", reason)),
      );
      if (refusals.length > 0 || consent === null) return refuse(...refusals);
      const said = isGiven(reason) ? reason : null;
      return accept({ type: "ContactAnswered", contactId, consent, reason: said, by, on: todayOf(facts) });
    }),
  );
}

/**
 * The reporter takes it back, before it is a case. What the employer has to examine anyway, and what a safety representative has to
 * forward, stays with them (VA-08, VA-31).
 */
export function withdraw(state: Report, { reason }: Asked<"Withdraw">, facts: ReportFacts): ReportOutcome {
  if (state.kind === "egen-undersoekelse") return refuse({ rule: "VA-31", code: "DUTY_NOT_WITHDRAWN" });
  if (state.origin.kind === "videresendt" && state.reporter.kind === "person" && state.reporter.as === "verneombud") {
    return refuse({ rule: "VA-08", code: "DUTY_NOT_WITHDRAWN" });
  }
  return byReporter(state, facts, (by) => {
    // One of several who came, or a member whom somebody speaks for, does not take back the others' word.
    const alone = state.origin.kind === "muntlig" ? state.origin.oral.from.length === 1 : !state.members.some((id) => id === by);
    if (!alone) return refuse({ rule: null, code: "ONLY_REPORTER" });
    return whileOpen(state, () => {
      // Its parties go on in cases of their own, which no word to the report ends.
      if (facts.casesOpen === true) return refuse({ rule: "SB-19", code: "WITHDRAW_IN_CASE" });
      if (state.status === "FORMALISERT") return refuse({ rule: null, code: "REPORT_STATUS_WRONG", status: state.status });
      const refusals = tooLong("reason", reason);
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "ReportWithdrawn", reason: isGiven(reason) ? reason : null, ...madeBy(facts) });
    });
  });
}

/** The reporter says after the end that it goes on, or that somebody takes revenge: it is open again, with the deadlines anew. */
export function reopen(state: Report, { messageId, text }: Asked<"Reopen">, facts: ReportFacts): ReportOutcome {
  return byReporter(state, facts, () =>
    inStatuses(state, endedStatuses, () => {
      const refusals = [...textNeeded("text", text), ...roomFor("messages", state.messages.length + 1)];
      if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
      return accept({ type: "ReportReopened", messageId, text, ...madeBy(facts) });
    }),
  );
}
