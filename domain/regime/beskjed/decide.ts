import type { Actor } from "../../kernel/actor.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { CaseId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { keepsRules } from "../kunngjoering/access.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import { standingOn } from "../kunngjoering/published.ts";
import type { RulesetSettings } from "../settings.ts";
import { checkForms, checkPublication, isBegun, isPublished } from "./checkNotice.ts";
import { forgetsOn } from "./forget.ts";
import type {
  Beskjed,
  BeskjedCommand,
  BeskjedEvent,
  BeskjedRefusal,
  NoticeForm,
  NoticeForms,
  Publication,
  TypedForm,
  TypedForms,
  TypedPublication,
} from "./model.ts";

/** What `decideBeskjed` has to know beside state and command. */
export type BeskjedFacts = {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  /** The rule set that it is about. */
  readonly ruleset: Ruleset;
  /** Of the notice, where there is none yet. */
  readonly id: CaseId;
  readonly settings: Pick<RulesetSettings, "receiptsKeptDays">;
};

type Outcome = Decision<BeskjedEvent, BeskjedRefusal>;

/**
 * LI-04: what staff were told of a rule set, by the administrator who keeps the rules. It is sent anew as often as it is corrected, while the
 * rules hold or are to come; where it was published may be recorded afterwards too, since it is what was done then that counts.
 */
export function decideBeskjed(state: Beskjed | undefined, command: BeskjedCommand, facts: BeskjedFacts): Outcome {
  const { actor, organisation, ruleset, today } = facts;
  if (command.type === "ForgetReceipts") return forget(state, command, facts);
  if (actor.kind !== "person" || !keepsRules(organisation, actor.id)) return refuse({ rule: null, code: "ONLY_ADMIN" });
  const made = { id: state?.id ?? facts.id, rulesetId: ruleset.id, by: actor.id, on: today };
  const standing = standingOn(ruleset, today);
  if (standing === "TRUKKET" || (standing === "SLUTT" && command.type === "SendNotice")) {
    return refuse({ rule: null, code: "NOTICE_RULESET_OVER", standing });
  }
  if (command.type === "RecordPublication") {
    const refusals = checkPublication(command.publication, today);
    if (refusals.length > 0) return refuse(...refusals);
    const publication = published(command.publication);
    if (isSame(state?.publications.at(-1), publication)) return refuse({ rule: null, code: "NOTICE_UNCHANGED" });
    return accept({ type: "NoticePublished", publication, ...made });
  }
  const { forms, publication, contentHash } = command;
  const isAlso = isPublished(publication);
  const refusals = [...checkForms(forms), ...(isAlso ? checkPublication(publication, today) : [])];
  if (refusals.length > 0) return refuse(...refusals);
  if (state?.versions.at(-1)?.contentHash === contentHash) return refuse({ rule: null, code: "NOTICE_UNCHANGED" });
  const sent: BeskjedEvent = { type: "NoticeSent", forms: formsOf(forms), contentHash, ...made };
  const known = state?.publications.at(-1);
  if (!isAlso || isSame(known, published(publication))) return accept(sent);
  return accept<BeskjedEvent>(sent, { type: "NoticePublished", publication: published(publication), ...made });
}

function forget(
  state: Beskjed | undefined,
  { figures }: Extract<BeskjedCommand, { type: "ForgetReceipts" }>,
  { today, ruleset, settings }: BeskjedFacts,
): Outcome {
  const until = forgetsOn(ruleset, settings);
  if (until === null || today < until) return refuse({ rule: null, code: "RECEIPTS_KEPT", until });
  return state === undefined || state.forgotten !== null ? accept() : accept({ type: "ReceiptsForgotten", on: today, figures });
}

function isSame(known: Publication | undefined, publication: Publication): boolean {
  return known?.url === publication.url && known.on === publication.on;
}

function published({ url, on }: TypedPublication): Publication {
  if (on === null) throw new Error("publication not checked");
  return { url, on };
}

function formsOf({ nb, nn, en }: TypedForms): NoticeForms {
  return { nb: formOf(nb), nn: isBegun(nn) ? formOf(nn) : null, en: isBegun(en) ? formOf(en) : null };
}

function formOf({ title, text }: TypedForm): NoticeForm {
  if (title === null || text === null) throw new Error("form not checked");
  return { title, text };
}
