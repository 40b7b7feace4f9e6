import { accept, refuse } from "../kernel/decision.ts";
import { addDays } from "../kernel/localDate.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import { type CaseFacts, type CaseOutcome, isGiven, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import type { Finding, Incident } from "./finding.ts";
import { silentParties, unheardParties, unofferedParties } from "./hearings.ts";
import { helpRefusals } from "./help.ts";
import type { LegalBasis } from "./inquiry.ts";
import { isByLetter, letterDay, letterFiled, letterParties, unsentParties } from "./letters.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byDrafter, byHandler, byOwner, byParty, inStatuses } from "./standing.ts";

/** SB-15, SB-31: a written report in every case: process, facts, assessment, conclusion. Drafted by whoever investigates. */
export function draftReport(state: SubCase, command: AskedCase<"DraftReport">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) =>
    inStatuses(state, ["RAPPORTUTKAST", "PARTSKOMMENTARER", "BESLUTNING"], () => {
      const { process, assessment, conclusion, overall, finding } = command;
      const told = command.facts;
      const legalBasis = [...new Set(command.legalBasis)];
      const incidents = command.incidents.flatMap(({ text, finding: found }) =>
        found === null ? [] : [{ text, finding: found }],
      );
      const refusals: SakRefusal[] = [
        ...textNeeded("process", process),
        ...textNeeded("facts", told),
        ...textNeeded("assessment", assessment),
        ...textNeeded("conclusion", conclusion),
        ...tooLong("overall", overall),
        ...roomFor("incidents", command.incidents.length),
        ...basisRefusals(state, legalBasis),
        ...findingRefusals(command.incidents, finding),
      ];
      // SB-33: «de forskjellige faktorer må derfor vurderes samlet».
      if (command.incidents.length > 1 && !isGiven(overall))
        refusals.push({ rule: "SB-33", code: "OVERALL_MISSING", field: "overall" });
      if (refusals.length > 0) return refuse(...refusals);
      if (!isGiven(process) || !isGiven(told) || !isGiven(assessment) || !isGiven(conclusion) || finding === null)
        return refuse(...refusals);
      const on = todayOf(facts);
      const report = {
        ...{
          process,
          facts: told,
          incidents,
          overall: isGiven(overall) ? overall : null,
          assessment,
          conclusion,
          legalBasis,
          finding,
        },
        ...{ by, on, offered: null, outdated: false },
        // What the parties said of an earlier draft stays with the case (SB-31).
        comments: state.report?.comments ?? [],
      };
      return accept({ type: "ReportDrafted", report, by, on });
    }),
  );
}

/** SB-30: against aml §§ 4-1 and 4-3 always; in cases of sexual harassment against § 13-1 with ldl § 13 as well (S3b 7.5). */
function basisRefusals({ sexualHarassment }: SubCase, legalBasis: readonly LegalBasis[]): readonly SakRefusal[] {
  const has = (...any: readonly LegalBasis[]) => any.some((basis) => legalBasis.includes(basis));
  const refusals: SakRefusal[] = [];
  const general: readonly LegalBasis[] = ["aml-4-1-1", "aml-4-1-2"];
  const psychosocial: readonly LegalBasis[] = ["aml-4-3-integritet", "aml-4-3-trakassering", "aml-4-3-utilboerlig"];
  const needed = [
    ...(has(...general) ? [] : [general[0] as LegalBasis]),
    ...(has(...psychosocial) ? [] : [psychosocial[0] as LegalBasis]),
  ];
  if (needed.length > 0) refusals.push({ rule: "SB-30", code: "BASIS_MISSING", field: "legalBasis", needed });
  if (sexualHarassment && !has("aml-13-1-ldl-13")) {
    refusals.push({ rule: "SB-30", code: "BASIS_MISSING", field: "legalBasis", needed: ["aml-13-1-ldl-13"] });
  }
  return refusals;
}

/** SB-30, S3b 8.2: each incident, and the whole, is found uheldig or påregnelig, or not made probable. */
function findingRefusals(incidents: readonly Incident[], finding: Finding | null): readonly SakRefusal[] {
  const refusals: SakRefusal[] = [];
  if (finding === null) refusals.push({ rule: "SB-30", code: "FINDING_MISSING", field: "finding" });
  if (incidents.length === 0 || incidents.some((one) => one.finding === null)) {
    refusals.push({ rule: "SB-30", code: "FINDING_MISSING", field: "incidents" });
  }
  for (const { text } of incidents) refusals.push(...textNeeded("incidents", text));
  return refusals;
}

/**
 * SB-15, SB-31: the parties that have been told are offered the report, and time to comment on it. Once more where a party was told
 * after the others had it, or has left since. Whoever has no page here is sent it first, and the day is recorded with it.
 */
export function offerReport(state: SubCase, { deadline, sentOn }: AskedCase<"OfferReport">, facts: CaseFacts): CaseOutcome {
  const lacking = unofferedParties(state).length + unsentParties(state, facts.organisation).length;
  return byHandler(state, facts, ["eier", "saksbehandler", "undersoeker"], (by) =>
    inStatuses(state, lacking > 0 ? ["RAPPORTUTKAST", "PARTSKOMMENTARER"] : ["RAPPORTUTKAST"], () => {
      if (state.report === null || state.report.outdated) return refuse({ rule: "SB-15", code: "REPORT_FIRST" });
      const earliest = addDays(todayOf(facts), facts.settings.commentDays);
      const refusals: SakRefusal[] = [];
      if (deadline !== null && deadline < earliest) {
        refusals.push({ rule: "SB-31", code: "DEADLINE_TOO_SOON", field: "deadline", earliest });
      }
      const byLetter = letterParties(state, facts.organisation).length > 0;
      if (byLetter) refusals.push(...letterDay("sentOn", sentOn, state.report.on, facts));
      if (refusals.length > 0) return refuse(...refusals);
      const to = state.parties.filter(({ informedOn }) => informedOn !== null).map(({ partyId }) => partyId);
      const sent = byLetter && sentOn != null ? { sentOn } : {};
      return accept({ type: "ReportOffered", deadline: deadline ?? earliest, to, ...sent, by, on: todayOf(facts) });
    }),
  );
}

/** SB-31: a party comments, or says that they have nothing to add. Late comments are attached all the same, until it is concluded. */
export function comment(state: SubCase, { text }: AskedCase<"Comment">, facts: CaseFacts): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) =>
    inStatuses(state, ["RAPPORTUTKAST", "PARTSKOMMENTARER", "BESLUTNING"], () => {
      const { report } = state;
      if (report === null || report.outdated || report.offered?.to.includes(partyId) !== true) {
        return refuse({ rule: "SB-31", code: "NOT_OFFERED" });
      }
      const refusals = [...tooLong("text", text), ...roomFor("comments", report.comments.length + 1)];
      if (refusals.length > 0) return refuse(...refusals);
      const on = todayOf(facts);
      const late = report.offered !== null && on > report.offered.deadline;
      return accept({ type: "Commented", partyId, text: isGiven(text) ? text : null, late, by, on });
    }),
  );
}

/** SB-31: what a party said of the report who has no page to say it on. In time or late is what came in time or late, whenever it is written in. */
export function recordComment(state: SubCase, asked: AskedCase<"RecordComment">, facts: CaseFacts): CaseOutcome {
  const { partyId, text, receivedOn, documentId } = asked;
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["RAPPORTUTKAST", "PARTSKOMMENTARER", "BESLUTNING"], () => {
      if (!isByLetter(state, partyId, facts.organisation)) return refuse({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      const { report } = state;
      if (report === null || report.outdated || report.offered === null || !report.offered.to.includes(partyId)) {
        return refuse({ rule: "SB-31", code: "NOT_OFFERED" });
      }
      const { offered } = report;
      const refusals = [
        ...tooLong("text", text),
        ...roomFor("comments", report.comments.length + 1),
        ...letterDay("receivedOn", receivedOn, offered.sentOn ?? offered.on, facts),
        ...letterFiled(state, documentId),
      ];
      if (refusals.length > 0 || receivedOn === null) return refuse(...refusals);
      const said = { partyId, text: isGiven(text) ? text : null, late: receivedOn > offered.deadline, receivedOn, documentId };
      return accept({ type: "Commented", ...said, by, on: todayOf(facts) });
    }),
  );
}

/**
 * SB-31: nobody decides before the offer, nor before the deadline, or every party's word. SB-24: the accused is heard on the draft as
 * well. Whoever investigated is done, and out.
 */
export function endComments(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["PARTSKOMMENTARER"], () => {
      const { report } = state;
      if (report?.offered === null || report?.offered === undefined) return refuse({ rule: "SB-31", code: "OFFER_FIRST" });
      const on = todayOf(facts);
      const { deadline } = report.offered;
      const refusals: SakRefusal[] = [];
      if (unofferedParties(state).length > 0) refusals.push({ rule: "SB-31", code: "OFFER_FIRST" });
      else if (unsentParties(state, facts.organisation).length > 0) refusals.push({ rule: "SB-31", code: "SEND_REPORT_FIRST" });
      const unheardOnFacts = unheardParties(state, "fakta");
      if (unheardOnFacts.length > 0) refusals.push({ rule: "SB-09", code: "PARTIES_UNHEARD", partyIds: unheardOnFacts });
      if (silentParties(state).length > 0 && on <= deadline) refusals.push({ rule: "SB-31", code: "COMMENTS_OPEN", deadline });
      const unheard = state.sexualHarassment ? unheardParties(state, "utkast") : [];
      if (unheard.length > 0) refusals.push({ rule: "SB-24", code: "PARTIES_UNHEARD", partyIds: unheard });
      refusals.push(...helpRefusals(state, facts));
      if (refusals.length > 0) return refuse(...refusals);
      const ended = { type: "CommentsEnded", by, on } as const;
      const removed = state.handlers
        .filter(({ as }) => as === "undersoeker")
        .map(({ personId }) => ({ personId, why: "ferdig" as const }));
      if (removed.length === 0) return accept(ended);
      return accept<CaseEvent>(ended, {
        type: "HandlersChanged",
        added: [],
        removed,
        reason: null,
        deciders: [],
        vacant: false,
        by,
        on,
      });
    }),
  );
}
