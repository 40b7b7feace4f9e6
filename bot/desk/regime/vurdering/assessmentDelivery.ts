import type { AssessedUnder, PersonAssessment } from "#domain/contract/assess.ts";
import { decidersOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { mayAssess } from "#domain/regime/vurdering/access.ts";
import type { VurderingNotificationReason } from "#domain/regime/vurdering/notify.ts";
import { openTasksOn, type UnitTask } from "#domain/regime/vurdering/remindOn.ts";
import { unitName } from "../../commonView.ts";
import { type DeskContext, isKnown } from "../../context.ts";
import { substitutesNow } from "../../hjemmekontor/substitutes.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessedUnder, assessmentView, underView } from "./assessmentViews.ts";
import { assessmentsOf, loadAssessment, unitTasksOf } from "./loadAssessments.ts";
import type { AssessmentTellPayload } from "./saveAssessment.ts";

/** What somebody is told about an assessment, as it is at that moment. */
export type AssessmentTold = {
  readonly language: Language;
  readonly reason: VurderingNotificationReason;
  readonly assessment: PersonAssessment;
  readonly under: AssessedUnder;
};

/** Nothing where it is not to be told any more: the rules are others, the talk was held, or whoever was to be told may not see it. */
export async function assessmentTold(
  context: DeskContext,
  { assessmentId, personId, reason }: AssessmentTellPayload,
): Promise<AssessmentTold | undefined> {
  const organisation = context.directory.organisation();
  const { read } = context.store;
  const person = organisation.people.get(personId);
  const found = await loadAssessment(read, assessmentId);
  if (person === undefined || found === undefined || !isKnown(context, { personId })) return undefined;
  const { personId: subject, talk } = found.state;
  const mayHear =
    reason === "assessed" ? personId === subject : talk?.heldOn === null && (await hears(context, personId, subject));
  const rulesets = (await loadRulesets(read)).map(({ ruleset }) => ruleset);
  const ruleset = assessedUnder(context, rulesets, subject);
  if (!mayHear || ruleset === undefined || ruleset.id !== found.state.rulesetId) return undefined;
  const own = (await assessmentsOf(read, rulesets, [subject])).get(subject) ?? [];
  const { language } = person;
  const assessment = await assessmentView(context, read, subject, ruleset, { rulesets, own, language });
  return { language, reason, assessment, under: underView(ruleset, context.clock.today()) };
}

/** Whoever decides; and who may be asked where the directory names nobody, who is told that somebody wants to talk and no more. */
async function hears(context: DeskContext, personId: PersonId, subject: PersonId): Promise<boolean> {
  const organisation = context.directory.organisation();
  const substitutes = await substitutesNow(context, context.store.read);
  if (mayAssess(organisation, substitutes, personId, subject)) return true;
  const found = decidersOf(organisation, substitutes, subject);
  return found.kind === "none" && found.askId === personId;
}

/** What is open in the units of one leader. */
export type UnitsReminder = {
  readonly language: Language;
  readonly ruleset: string;
  readonly units: readonly { readonly name: string; readonly open: readonly UnitTask[] }[];
};

/** What a reminder says when it is sent; nothing where all of it is done, or is another's to do. */
export async function assessmentReminder(
  context: DeskContext,
  { personId }: { readonly personId: PersonId },
): Promise<UnitsReminder | undefined> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(personId);
  if (person === undefined || !isKnown(context, { personId })) return undefined;
  const { read } = context.store;
  const rulesets = (await loadRulesets(read)).map(({ ruleset }) => ruleset);
  const tasks = await unitTasksOf(read, rulesets, [...organisation.units.keys()]);
  const substitutes = await substitutesNow(context, read);
  const today = context.clock.today();
  const open =
    openTasksOn({ organisation, substitutes, rulesets, tasks: tasks.map(({ state }) => state), today }).get(personId) ?? [];
  const ruleset = rulesets.find(({ id }) => id === open[0]?.rulesetId);
  if (ruleset === undefined) return undefined;
  const { language } = person;
  const units = open.map(({ unitId, open }) => ({ name: unitName(organisation, unitId, language) ?? "", open }));
  return { language, ruleset: ruleset.name, units };
}
