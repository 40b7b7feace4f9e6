import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { environmentKinds } from "#domain/oppfolging/enhet/model.ts";
import type { DocumentKind } from "#domain/sak/document.ts";
import type { Finding, Sanctions } from "#domain/sak/finding.ts";
import { legalBases } from "#domain/sak/inquiry.ts";
import type { MeetingPurpose } from "#domain/sak/meeting.ts";
import { type AssessmentOutcome, type PartyRole, seriousSigns } from "#domain/sak/model.ts";
import { optionsOf } from "../../../components/form/Chosen.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { usePartyNames } from "../one/names.ts";
import { commenting, partiesByLetter, unreminded } from "./byLetter.ts";
import type { Choices, FormParts } from "./typed.ts";

export type Option = { readonly value: string; readonly words: string };

const outcomes: readonly AssessmentOutcome[] = ["ingen-sak", "forbedring", "aapenbart-brudd", "enkel", "alvorlig"];
const findings: readonly Finding[] = ["uheldig", "paaregnelig", "ikke-sannsynliggjort"];
const sanctions: readonly Sanctions[] = ["ingen", "andre-tiltak", "ordensstraff", "oppsigelse", "avskjed"];
const purposes: readonly MeetingPurpose[] = ["samtale", "intervju", "orientering", "oppfoelging"];
const kinds: readonly DocumentKind[] = ["bevis", "notat", "uttalelse", "annet"];
const roles: readonly PartyRole[] = ["klager", "paaklaget", "beroert"];

/** What one can choose among in the form of a command. */
export function useChoices(detail: CaseDetail, { candidates, documents }: FormParts): (from: Choices) => readonly Option[] {
  const { c, s, d } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  const handling = detail.sight === "saksbehandling" ? detail : undefined;
  const parties = "parties" in detail && (detail.sight === "saksbehandling" || detail.sight === "part") ? detail.parties : [];
  const some = (values: readonly { readonly partyId: string }[]) =>
    values.map(({ partyId }) => ({ value: partyId, words: nameOf(partyId) }));
  const meetings = handling?.meetings.items ?? (detail.sight === "part" ? detail.meetings.items : []);
  return (from) => {
    switch (from) {
      case "owners":
        return named(candidates.owners);
      case "advisers":
        return named(candidates.advisers);
      case "verneombud":
        return named(candidates.verneombud);
      case "handlers":
        return named(handlersOf(detail));
      case "otherHandlers":
        return named((handling?.handlers ?? []).filter(({ as }) => as !== "eier").map(({ person }) => person));
      case "reporters":
        return named(handling?.reporters ?? []);
      case "parties":
        return some(parties);
      case "uninformed":
        return some((handling?.parties ?? []).filter(({ informedOn, who }) => informedOn === null && who.kind !== "group"));
      case "byLetter":
        return some(partiesByLetter(detail));
      case "unreminded":
        return some(unreminded(detail));
      case "commenting":
        return some(commenting(detail));
      case "openMeetings":
        return meetings
          .filter(({ closedOn, cancelled }) => closedOn === null && cancelled === null)
          .map(({ meetingId, purpose, on, at }) => ({
            value: meetingId,
            words: c.meetingAt(s.purpose[purpose], d.dayMonthYear(on), at),
          }));
      case "contacts":
        return (handling?.contacts ?? [])
          .filter(({ answer }) => answer === null)
          .map(({ contactId, text }) => ({ value: contactId, words: text.slice(0, 80) }));
      case "measures":
        return (handling?.restoring.measures ?? [])
          .filter(({ doneOn }) => doneOn === null)
          .map(({ measureId, text }) => ({ value: measureId, words: text.slice(0, 80) }));
      case "documents":
      case "sharedDocuments":
        return documents.map(({ documentId, title, kind }) => ({
          value: documentId,
          words: title ?? s.document[kind],
        }));
      case "interviews":
        return (handling?.plan?.interviews ?? [])
          .filter(({ held }) => !held)
          .map(({ interviewId, who, on }) => ({
            value: interviewId,
            words: c.planned(who.kind === "person" ? who.person.name : who.name, d.dayMonthYear(on), false),
          }));
      case "roles":
        return optionsOf(roles, s.partyRole);
      case "handlerRoles":
        return optionsOf(["saksbehandler", "bistand"] as const, s.standing);
      case "partyKinds":
        return optionsOf(["person", "outside", "group"] as const, s.partyKind);
      case "outcomes":
        return optionsOf(outcomes, s.outcome);
      case "levels":
        return optionsOf(["lavt", "hoeyt"] as const, s.level);
      case "tracks":
        return optionsOf(["enkel", "alvorlig"] as const, s.outcome);
      case "findings":
        return optionsOf(findings, s.finding);
      case "environmentKinds":
        return optionsOf(environmentKinds, d.oppfolging.kind);
      case "sanctions":
        return optionsOf(sanctions, s.sanctions);
      case "purposes":
        return optionsOf(purposes, s.purpose);
      case "documentKinds":
        return optionsOf(kinds, s.document);
      case "investigators":
        return optionsOf(["komite", "ekstern"] as const, s.investigator);
      case "statements":
        return optionsOf(["uttalelse", "avslaar"] as const, s.hearingAnswer);
      case "signs":
        return optionsOf(seriousSigns, s.sign);
      case "law":
        return optionsOf(legalBases, s.legalBasis);
    }
  };
}

function handlersOf(detail: CaseDetail): readonly PersonView[] {
  if (detail.sight === "saksbehandling" || detail.sight === "part") return detail.handlers.map(({ person }) => person);
  return [];
}

function named(people: readonly PersonView[]): readonly Option[] {
  return people.map(({ id, name, title }) => ({ value: id, words: title === null ? name : `${name}, ${title}` }));
}
