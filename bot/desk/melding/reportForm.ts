import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PeopleFound, ReportForm, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { checkAnswers } from "#domain/melding/checkAnswers.ts";
import type { ReportActor, ReportFacts } from "#domain/melding/facts.ts";
import { mentionedIn } from "#domain/melding/mentioned.ts";
import type { ReportSettings } from "#domain/melding/settings.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { factsFor } from "./factsFor.ts";
import { recipientView } from "./readReport.ts";
import { keptAnswers } from "./reportCommand.ts";

/** What a form has to know before anything is typed. Asking for it leaves no trace. */
export async function reportForm(context: DeskContext, who: Who): Promise<Outcome<ReportForm>> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(who.personId);
  if (person?.active !== true) return notFound;
  const isLeader = leadsUnit(organisation, who.personId);
  return done({
    settings: shownSettings(context.reports()),
    isStudent: person.roles.includes("student"),
    isLeader,
    isTillitsvalgt: person.roles.includes("tillitsvalgt"),
    isVerneombud: person.roles.includes("verneombud") || person.roles.includes("hovedverneombud"),
    units: unitChoices(organisation, person.language),
    ownUnitId: person.unitId ?? null,
    guidelinesToRead: isLeader && (await context.store.read.guidelinesReadOn(who.personId)) === undefined,
    today: context.clock.today(),
  });
}

/** What everybody may know of the settings, also on the anonymous page: no names of those who receive. */
export function shownSettings(settings: ReportSettings): ReportForm["settings"] {
  const {
    takesVarsel,
    varslingsrutineUrl,
    acknowledgeDays,
    feedbackMonths,
    postboksUrl,
    bht,
    unions,
    studentChannel,
    humanContact,
    adaptationContact,
    accessibilityContact,
    accessibilityUrl,
  } = settings;
  return {
    takesVarsel,
    varslingsrutineUrl,
    acknowledgeDays,
    feedbackMonths,
    postboksUrl,
    bht,
    unions,
    studentChannel,
    humanContact,
    adaptationContact,
    accessibilityContact,
    accessibilityUrl,
  };
}

export function unitChoices(organisation: Organisation, language: Language): ReportForm["units"] {
  const named = [...organisation.units.values()].map(({ id, name }) => ({ id, name: name[language] }));
  return named.toSorted((a, b) => a.name.localeCompare(b.name, "nb"));
}

/** Who would get it, and what is missing, before anything is sent. Nothing of it is kept, nowhere. */
export async function previewReport(
  context: DeskContext,
  who: Who,
  answers: ReportAnswersInput,
): Promise<Outcome<ReportPreview>> {
  if (!isKnown(context, who)) return notFound;
  return done(await previewFor(context, { kind: "person", id: who.personId }, answers));
}

/** The same for whoever writes, with a name or without. */
export async function previewFor(
  context: DeskContext,
  actor: ReportActor,
  answers: ReportAnswersInput,
  unnamed?: Pick<ReportFacts, "related" | "namesakes">,
): Promise<ReportPreview> {
  const organisation = context.directory.organisation();
  const kept = keptAnswers(answers, textKeeper(context));
  const facts = await factsFor(context, context.store.read, actor, { relatedNumber: answers.relatedNumber });
  const mentioned = mentionedIn(organisation, textsOf(answers), actor.kind === "person" ? actor.id : null);
  const { refusals, warnings, suggestion, recipient } = checkAnswers(kept, { ...facts, mentioned, ...unnamed });
  return { recipient: recipientView(recipient, (id: PersonId) => personView(organisation, id)), suggestion, refusals, warnings };
}

/** 7.11: where somebody may be named although the form says that it is about nobody. */
function textsOf({ what, more, when, where, witnesses }: ReportAnswersInput): readonly string[] {
  return [what, more, when, where, witnesses].filter((text) => text !== null);
}

const foundAtMost = 10;

/** People of the directory by the beginnings of their names, for the fields that ask whom it is about. */
export async function findPeople(context: DeskContext, who: Who, typed: string): Promise<Outcome<PeopleFound>> {
  if (!isKnown(context, who)) return notFound;
  const parts = typed
    .toLocaleLowerCase("nb")
    .split(/\s+/)
    .filter((part) => part !== "")
    .slice(0, 6);
  if (parts.join("").length < 2) return done({ people: [] });
  const organisation = context.directory.organisation();
  const people = [...organisation.people.values()]
    .filter(({ active, name }) => active && hasName(name, parts))
    .slice(0, foundAtMost)
    .map(({ id }) => personView(organisation, id));
  return done({ people });
}

function hasName(name: string, parts: readonly string[]): boolean {
  const names = name.toLocaleLowerCase("nb").split(/[\s-]+/);
  return parts.every((part) => names.some((one) => one.startsWith(part)));
}

/** VA-01: a leader says that they know the guidelines. */
export async function acknowledgeGuidelines(context: DeskContext, who: Who): Promise<Outcome<ReportForm>> {
  if (!isKnown(context, who)) return notFound;
  await context.store.transaction((tx) => tx.putGuidelinesRead(who.personId, context.clock.today()));
  return reportForm(context, who);
}
