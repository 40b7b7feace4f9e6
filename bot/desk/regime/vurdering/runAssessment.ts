import type { AssessmentPreview, AssessmentPreviewRequest, AssessmentRequest, Assessments } from "#domain/contract/assess.ts";
import { decidersOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { isStaff } from "#domain/organisasjon/unitPeople.ts";
import { mainMunicipality } from "#domain/organisasjon/workplace.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { mayAssess } from "#domain/regime/vurdering/access.ts";
import { warningsOf } from "#domain/regime/vurdering/checkAssessment.ts";
import { decideVurdering, type VurderingFacts } from "#domain/regime/vurdering/decide.ts";
import type { AssessmentPlan, VurderingCommand } from "#domain/regime/vurdering/model.ts";
import type { StoreReads, StoreTx } from "../../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../../context.ts";
import { substitutesNow } from "../../hjemmekontor/substitutes.ts";
import { type TextKeeper, textKeeper } from "../../keepText.ts";
import { done, notFound, type Outcome, refused } from "../../outcome.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessedUnder } from "./assessmentViews.ts";
import { assessmentsFor } from "./listAssessments.ts";
import { assessmentId, type LoadedAssessment, loadAssessment } from "./loadAssessments.ts";
import { saveAssessment } from "./saveAssessment.ts";

type Answer = Outcome<Assessments, Assessments>;
type Asked = AssessmentRequest["command"];

/** Assesses somebody, asks for a talk about one's own, or notes that it was held: from the version that was seen. */
export function runAssessment(context: DeskContext, who: Who, request: AssessmentRequest): Promise<Answer> {
  const { personId, rulesetId, version, command } = request;
  return carriedOut(context, who, (tx) => carryOut(context, tx, who, { personId, rulesetId, version, command }));
}

/** LI-09, in the chat: asks for a talk under the rules that decide now. */
export function askTalk(context: DeskContext, who: Who): Promise<Answer> {
  return carriedOut(context, who, async (tx) => {
    const rulesets = (await loadRulesets(tx)).map(({ ruleset }) => ruleset);
    const ruleset = assessedUnder(context, rulesets, who.personId);
    if (ruleset === undefined) return notFound;
    const about = { personId: who.personId, rulesetId: ruleset.id };
    return carryOut(context, tx, who, { ...about, version: null, command: { type: "AskTalk" } });
  });
}

/** In the chat: notes that the talk was held. What is none of one's own people's is not told from nothing. */
export function markTalkHeld(context: DeskContext, who: Who, id: CaseId): Promise<Answer> {
  return carriedOut(context, who, async (tx) => {
    const found = await loadAssessment(tx, id);
    if (found === undefined) return notFound;
    const { personId, rulesetId } = found.state;
    return carryOut(context, tx, who, { personId, rulesetId, version: null, command: { type: "MarkTalkHeld" } });
  });
}

/** What one would be warned of, or why it cannot be done; nothing is kept. */
export async function previewAssessment(
  context: DeskContext,
  who: Who,
  { personId, rulesetId, plan }: AssessmentPreviewRequest,
): Promise<Outcome<AssessmentPreview>> {
  if (!isKnown(context, who)) return notFound;
  const reads = context.store.read;
  const found = await about(context, reads, who, { personId, rulesetId }, "AssessPerson");
  if (found === undefined) return notFound;
  const command = commandOf({ type: "AssessPerson", plan }, textKeeper(context));
  const decision = decideVurdering(found.before?.state, command, found.facts);
  if (!decision.ok) return refused(decision.refusals);
  return done({ warnings: command.type === "AssessPerson" ? warningsOf(command.plan, found.facts.ruleset.kind) : [] });
}

async function carriedOut(context: DeskContext, who: Who, work: (tx: StoreTx) => Promise<Outcome<null, null>>): Promise<Answer> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(work);
  if (outcome.kind === "refused" || outcome.kind === "not_found") return outcome;
  if (outcome.kind === "done") context.wake();
  const now = await assessmentsFor(context, context.store.read, who);
  return outcome.kind === "stale" ? { kind: "stale", current: now } : done(now);
}

/** `version` is `null` where a press in the chat acts on whatever is there. */
type Command = {
  readonly personId: PersonId;
  readonly rulesetId: CaseId;
  readonly version: number | null;
  readonly command: Asked;
};

async function carryOut(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  { personId, rulesetId, version, command }: Command,
): Promise<Outcome<null, null>> {
  const found = await about(context, tx, who, { personId, rulesetId }, command.type);
  if (found === undefined) return notFound;
  const { before, facts } = found;
  if (version !== null && (before?.version ?? 0) !== version) return { kind: "stale", current: null };
  const keeper = textKeeper(context);
  const decision = decideVurdering(before?.state, commandOf(command, keeper), facts);
  if (!decision.ok) return refused(decision.refusals);
  const { actor } = facts;
  const saved = await saveAssessment(context, tx, decision.events, {
    ...{ before, actor, found: found.deciders },
    texts: keeper.kept(),
  });
  return saved === "saved" ? done(null) : { kind: "stale", current: null };
}

type Found = {
  readonly before: LoadedAssessment | undefined;
  readonly facts: VurderingFacts;
  readonly deciders: ReturnType<typeof decidersOf>;
};

/** What is asked about, for whoever may ask it; `undefined` for everybody else, and where there is no such thing. */
async function about(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  { personId, rulesetId }: Pick<Command, "personId" | "rulesetId">,
  what: Asked["type"],
): Promise<Found | undefined> {
  const organisation = context.directory.organisation();
  const substitutes = await substitutesNow(context, reads);
  const mayAct =
    what === "AskTalk"
      ? who.personId === personId && isStaff(organisation, personId)
      : mayAssess(organisation, substitutes, who.personId, personId);
  if (!mayAct) return undefined;
  const ruleset = (await loadRulesets(reads)).find((one) => one.ruleset.id === rulesetId)?.ruleset;
  if (ruleset === undefined) return undefined;
  const id = assessmentId(ruleset.id, personId);
  const deciders = decidersOf(organisation, substitutes, personId);
  return {
    before: await loadAssessment(reads, id),
    deciders,
    facts: {
      ...{ id, personId, ruleset, actor: { kind: "person", id: who.personId }, today: context.clock.today() },
      unitId: organisation.people.get(personId)?.unitId,
      holdsThere: holdsAt(ruleset, mainMunicipality(organisation, personId)),
      deciders: deciders.kind === "some" ? deciders.deciders : [],
    },
  };
}

function holdsAt({ kind, municipality }: Ruleset, main: Ruleset["municipality"] | undefined): boolean {
  return kind === "PANDEMI" || municipality === main;
}

function commandOf(asked: Asked, keeper: TextKeeper): VurderingCommand {
  if (asked.type !== "AssessPerson") return asked;
  const { explanation, ...rest } = asked.plan;
  const plan: AssessmentPlan = { ...rest, explanation: keeper.keep("explanation", explanation) };
  return { type: "AssessPerson", plan };
}
