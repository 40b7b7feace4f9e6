import type { PersonId } from "../kernel/ids.ts";
import type { Organisation, Role } from "../organisasjon/model.ts";
import { peopleWith } from "../organisasjon/unitPeople.ts";
import type { ReportEvent } from "./commands.ts";
import { unsigned } from "./decideOutcome.ts";
import { accusedIn } from "./facts.ts";
import type { HandlerRole, Report } from "./model.ts";

/** Why somebody gets a message. It never says what the report is about, nor who sent it, nor whom it names. */
export type ReportNotificationReason =
  | "report-to-you"
  | "habilitet-asked"
  | "habilitet-questioned"
  | "habilitet-decided"
  | "readers-changed"
  | "nobody-reads"
  | "acknowledged"
  | "message-for-you"
  | "reporter-wrote"
  | "handled-as-else"
  | "choose-kind"
  | "kind-chosen"
  | "assessed"
  | "investigation-started"
  | "feedback"
  | "change-decided"
  | "coverage-clarified"
  | "agreement-missing"
  | "minutes-to-sign"
  | "minutes-signed"
  | "formalised"
  | "forwarded"
  | "contact-asked"
  | "contact-answered"
  | "withdrawn"
  | "closed"
  | "reopened";

/** `melder` is whoever reported it: a person by a card, somebody without a name by what the code opens. */
export type ReportNotification = {
  readonly to: { readonly kind: "person"; readonly id: PersonId } | { readonly kind: "melder" };
  readonly reason: ReportNotificationReason;
};

/** Who is told of an event. The one who acted is not. `state` is the report after it. */
export function reportNotificationsFor(
  state: Report,
  event: ReportEvent,
  organisation: Organisation,
): readonly ReportNotification[] {
  const people = (ids: readonly PersonId[], reason: ReportNotificationReason): readonly ReportNotification[] =>
    [...new Set(ids)].filter((id) => id !== event.by).map((id) => ({ to: { kind: "person", id }, reason }));
  const handlers = (...roles: readonly HandlerRole[]) =>
    state.handlers.filter(({ as }) => roles.length === 0 || roles.includes(as)).map(({ personId }) => personId);
  const reporter = (reason: ReportNotificationReason): readonly ReportNotification[] => {
    const oral = state.origin.kind === "muntlig" ? state.origin.oral.from : [];
    const acted = state.reporter.kind === "person" ? event.by === state.reporter.id : event.by === null;
    const named: readonly ReportNotification[] =
      state.reporter.kind === "nobody" || acted ? [] : [{ to: { kind: "melder" }, reason }];
    // VA-28, VA-25: the members spoken for, and those who came orally, are told as well: each by a message of their own.
    const besides = [...state.members, ...oral].filter((id) => state.reporter.kind !== "person" || id !== state.reporter.id);
    return [...named, ...people(besides, reason)];
  };
  const untouched = (role: Role) => peopleWith(organisation, role).filter((id) => !accusedIn(state.counterparts).includes(id));
  switch (event.type) {
    case "ReportSubmitted":
    case "ExaminationOpened":
    case "ReportForwarded":
      return people(
        event.handlers.map(({ personId }) => personId),
        "report-to-you",
      );
    case "OralLogged":
      return [
        ...people(
          event.handlers.map(({ personId }) => personId),
          "report-to-you",
        ),
        ...people(unsigned(state), "minutes-to-sign"),
      ];
    case "HabilitetDeclared":
      return event.deciderId === null ? [] : people([event.deciderId], "habilitet-asked");
    case "HabilitetChallenged":
      // Whom it is about learns that there is a question and with whom it lies, and never from this who asked it.
      return [...people([event.deciderId], "habilitet-asked"), ...people([event.personId], "habilitet-questioned")];
    case "HabilitetDecided": {
      const asked = state.habilitet.findLast(({ personId }) => personId === event.personId);
      return [
        ...people([event.personId], "habilitet-decided"),
        ...(asked?.challengedBy === "melder" ? reporter("habilitet-decided") : []),
      ];
    }
    case "HandlersChanged":
      return [
        ...people(
          event.added.map(({ personId }) => personId),
          "report-to-you",
        ),
        ...people(
          event.deciders.map(({ deciderId }) => deciderId),
          "habilitet-asked",
        ),
        // That a report lies unread has to reach somebody, without telling what or whose it is.
        ...(event.vacant === null ? [] : people(untouched("hr-hms-sjef"), "nobody-reads")),
        ...reporter("readers-changed"),
      ];
    case "Acknowledged":
      return reporter("acknowledged");
    case "MessageSent":
      return event.from === "melder"
        ? people(handlers("eier", "mottak", "sjef", "verneombud"), "reporter-wrote")
        : reporter("message-for-you");
    case "Reclassified":
      return event.by === null ? people(handlers(), "kind-chosen") : reporter("handled-as-else");
    case "ChoiceAsked":
      return reporter("choose-kind");
    case "ContentChanged":
    case "CounterpartsNamed":
      return people(handlers(), "reporter-wrote");
    case "VarselAssessed":
      return people(handlers("eier", "mottak"), "assessed");
    case "InvestigationStarted":
      return reporter("investigation-started");
    case "FeedbackGiven":
      return reporter("feedback");
    case "ChangeDecided":
      return reporter("change-decided");
    case "CoverageClarified":
      return reporter("coverage-clarified");
    case "CoordinationRecorded":
      // VA-36: an administrator learns that an agreement is wanting, and of no case and nobody.
      return event.agreement ? [] : people(untouched("admin"), "agreement-missing");
    case "MinutesSigned":
      return people(handlers("eier"), "minutes-signed");
    case "Formalised":
      return [...reporter("formalised"), ...people(handlers(), "formalised")];
    case "ForwardedToEmployer":
      return reporter("forwarded");
    case "ContactRequested":
      return people(handlers("eier", "mottak"), "contact-asked");
    case "ContactAnswered":
      return reporter("contact-answered");
    case "ReportWithdrawn":
      return people(handlers(), "withdrawn");
    case "ReportClosed":
      return [...reporter("closed"), ...people(handlers(), "closed")];
    case "ReportReopened":
      return people(handlers(), "reopened");
    case "CasesResumed":
      return [...reporter("formalised"), ...people(handlers(), "reopened")];
    // Notes, tags and help are between those who handle it, who see them when they open it.
    case "NoteAdded":
    case "TagSet":
    case "HelpSettled":
      return [];
  }
}
