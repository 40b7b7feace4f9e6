import type { HomeUseInput, PresenceCommandInput, PresencePage, WishInput } from "#domain/contract/presence.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { isStaff } from "#domain/organisasjon/unitPeople.ts";
import { presenceStanding } from "#domain/regime/oppmote/access.ts";
import { decideWish } from "#domain/regime/oppmote/decide.ts";
import { decideHomeUse } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import type { HomeUseCommand } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { WishCommand } from "#domain/regime/oppmote/model.ts";
import type { StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import {
  everyPresence,
  homeUseFacts,
  type LoadedPresence,
  loadedPresence,
  type PresenceSurroundings,
  presenceFacts,
  presenceSurroundings,
  wishFacts,
} from "./presenceFacts.ts";
import { presencePageFor } from "./presencePage.ts";
import { type PresenceChange, savePresence } from "./savePresence.ts";

type PresenceOutcome = Outcome<PresencePage, PresencePage>;

/** PA-03, PA-04: asks to be on campus. `id` is that of the form: sent twice, it is one wish. */
export function askPresence(context: DeskContext, who: Who, id: CaseId, input: WishInput): Promise<PresenceOutcome> {
  return begin(context, who, id, (tx, surroundings, own) => {
    const keeper = textKeeper(context);
    // PA-04 (d): what was written beside a ground of the list is not even sealed.
    const other = input.ground === "annet" ? keeper.keep("other", input.other) : null;
    const request = { ...input, other, where: keeper.keep("where", input.where) };
    const command: WishCommand = { type: "AskPresence", id, request };
    const decision = decideWish(undefined, command, wishFacts(presenceFacts(context, surroundings, who, who.personId), own));
    if (!decision.ok) return Promise.resolve(refused(decision.refusals));
    const change: PresenceChange = { what: "wish", before: undefined, events: decision.events };
    return saved(context, tx, surroundings, who, change, keeper);
  });
}

/** PA-03, PA-08: tells the leader that one works at home, and what one wants moved there. */
export function registerHome(context: DeskContext, who: Who, id: CaseId, request: HomeUseInput): Promise<PresenceOutcome> {
  return begin(context, who, id, (tx, surroundings, own) => {
    const facts = homeUseFacts(presenceFacts(context, surroundings, who, who.personId), own);
    const decision = decideHomeUse(undefined, { type: "RegisterHome", id, request }, facts);
    if (!decision.ok) return Promise.resolve(refused(decision.refusals));
    const change: PresenceChange = { what: "home", before: undefined, events: decision.events };
    return saved(context, tx, surroundings, who, change, textKeeper(context));
  });
}

/** Decides, settles, withdraws or ends, from the version that the person saw. */
export function runPresenceCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: PresenceCommandInput,
): Promise<PresenceOutcome> {
  return carriedOut(context, async (tx): Promise<PresenceOutcome> => {
    const stored = await tx.openPresence(id);
    if (stored === undefined) return notFound;
    const loaded = loadedPresence(stored);
    const surroundings = await presenceSurroundings(context, tx);
    const { employeeId } = loaded.state;
    const standing = presenceStanding(context.directory.organisation(), surroundings.substitutes, employeeId, who.personId);
    // What is none of theirs is as what is not there.
    if (standing === undefined) return notFound;
    if (stored.version !== version) return { kind: "stale", current: await presencePageFor(context, tx, who) };
    const keeper = textKeeper(context);
    const facts = presenceFacts(context, surroundings, who, employeeId);
    const decided = decide(loaded, input, keeper, facts);
    if (decided === undefined) return notFound;
    if (decided.kind === "refused") return decided;
    return saved(context, tx, surroundings, who, decided.change, keeper);
  });
}

type Decided = ReturnType<typeof refused> | { readonly kind: "change"; readonly change: PresenceChange };

/** `undefined` for a command that is not for what it was sent to. */
function decide(
  loaded: LoadedPresence,
  input: PresenceCommandInput,
  keeper: TextKeeper,
  facts: ReturnType<typeof presenceFacts>,
): Decided | undefined {
  if (loaded.what === "wish") {
    const command = wishCommandOf(input, keeper);
    if (command === undefined) return undefined;
    const decision = decideWish(loaded.state, command, wishFacts(facts, []));
    if (!decision.ok) return refused(decision.refusals);
    return { kind: "change", change: { what: "wish", before: loaded, events: decision.events } };
  }
  const command = homeCommandOf(input, keeper);
  if (command === undefined) return undefined;
  const decision = decideHomeUse(loaded.state, command, homeUseFacts(facts, []));
  if (!decision.ok) return refused(decision.refusals);
  return { kind: "change", change: { what: "home", before: loaded, events: decision.events } };
}

function wishCommandOf(input: PresenceCommandInput, keeper: TextKeeper): WishCommand | undefined {
  switch (input.type) {
    case "ApprovePresence":
    case "WithdrawPresence":
      return input;
    case "DeclinePresence":
      return { type: input.type, reason: keeper.keep("reason", input.reason) };
    case "ClarifyHome":
    case "SettleEquipment":
    case "EndHome":
      return undefined;
  }
}

function homeCommandOf(input: PresenceCommandInput, keeper: TextKeeper): HomeUseCommand | undefined {
  switch (input.type) {
    case "ClarifyHome":
    case "EndHome":
      return input;
    case "SettleEquipment": {
      // A reason belongs to what was said no to, and to nothing else.
      const reason = input.declined.length === 0 ? null : keeper.keep("reason", input.reason);
      return { ...input, reason };
    }
    case "ApprovePresence":
    case "DeclinePresence":
    case "WithdrawPresence":
      return undefined;
  }
}

function begin(
  context: DeskContext,
  who: Who,
  id: CaseId,
  work: (tx: StoreTx, surroundings: PresenceSurroundings, own: readonly LoadedPresence[]) => Promise<PresenceOutcome>,
): Promise<PresenceOutcome> {
  if (!isKnown(context, who) || !isStaff(context.directory.organisation(), who.personId)) return Promise.resolve(notFound);
  return carriedOut(context, async (tx) => {
    const surroundings = await presenceSurroundings(context, tx);
    const own = (await tx.presenceOf([who.personId], { limit: everyPresence })).map(loadedPresence);
    // The same form again, as Teams may deliver it twice: it is there already.
    if (own.some(({ state }) => state.id === id)) return done(await presencePageFor(context, tx, who));
    return work(tx, surroundings, own);
  });
}

async function saved(
  context: DeskContext,
  tx: StoreTx,
  surroundings: PresenceSurroundings,
  who: Who,
  change: PresenceChange,
  keeper: TextKeeper,
): Promise<PresenceOutcome> {
  const outcome = await savePresence(context, tx, surroundings, who, change, keeper.kept());
  // An id that somebody else's case bears is as one that does not exist.
  if (outcome === "stale")
    return change.before === undefined ? notFound : { kind: "stale", current: await presencePageFor(context, tx, who) };
  return done(await presencePageFor(context, tx, who));
}

async function carriedOut(context: DeskContext, work: (tx: StoreTx) => Promise<PresenceOutcome>): Promise<PresenceOutcome> {
  const outcome = await context.store.transaction(work);
  if (outcome.kind === "done") context.wake();
  return outcome;
}
