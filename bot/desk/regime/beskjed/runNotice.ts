import type { NoticeCommandInput, NoticePreviewRequest, NoticeRequest } from "#domain/contract/noticeCommand.ts";
import type { NoticePreview, Notices } from "#domain/contract/noticeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { cleanText } from "#domain/kernel/text.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { keepsNotices } from "#domain/regime/beskjed/access.ts";
import { type BeskjedFacts, decideBeskjed } from "#domain/regime/beskjed/decide.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import { evolveBeskjed } from "#domain/regime/beskjed/evolve.ts";
import { formFor } from "#domain/regime/beskjed/formFor.ts";
import type { Beskjed, BeskjedCommand } from "#domain/regime/beskjed/model.ts";
import { concerned } from "#domain/regime/kunngjoering/affected.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import type { StoreReads } from "../../../store/types.ts";
import type { DeskContext, Who } from "../../context.ts";
import { type TextKeeper, textKeeper } from "../../keepText.ts";
import { done, notFound, type Outcome, refused } from "../../outcome.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { loadNotices, noticeHash, rulesetSettingsOf } from "./loadNotices.ts";
import { noticesFor } from "./readNotices.ts";
import { saveNotice } from "./saveNotice.ts";

type NoticesOutcome = Outcome<Notices, Notices>;

/** Sends a notice, or records where it was published, from the version that the person saw. Whoever does not keep the rules finds none. */
export async function runNoticeOfRuleset(context: DeskContext, who: Who, request: NoticeRequest): Promise<NoticesOutcome> {
  if (!keepsNotices(context.directory.organisation(), who.personId)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<NoticesOutcome> => {
    const stale = async (): Promise<NoticesOutcome> => ({ kind: "stale", current: await noticesFor(context, tx, who) });
    const about = await aboutOf(tx, request.rulesetId);
    if (about === undefined) return notFound;
    const { ruleset, current } = about;
    if ((current?.version ?? 0) !== request.version) return stale();
    const keeper = textKeeper(context);
    const command = commandOf(request.command, keeper);
    const decision = decideBeskjed(current?.notice, command, factsOf(context, who, ruleset));
    if (!decision.ok) return refused(decision.refusals);
    const actor = { kind: "person", id: who.personId } as const;
    const change = { current, rulesetId: ruleset.id, actor, texts: keeper.kept() };
    const saved = await saveNotice(context, tx, decision.events, change);
    return saved === "stale" ? stale() : done(await noticesFor(context, tx, who));
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** What would follow if this were done; nothing is kept. */
export async function previewNotice(
  context: DeskContext,
  who: Who,
  request: NoticePreviewRequest,
): Promise<Outcome<NoticePreview>> {
  const organisation = context.directory.organisation();
  if (!keepsNotices(organisation, who.personId)) return notFound;
  const about = await aboutOf(context.store.read, request.rulesetId);
  if (about === undefined) return notFound;
  const { ruleset, current } = about;
  const command = commandOf(request.command, textKeeper(context));
  const decision = decideBeskjed(current?.notice, command, factsOf(context, who, ruleset));
  if (!decision.ok) return refused(decision.refusals);
  const after = decision.events.reduce<Beskjed | undefined>(evolveBeskjed, current?.notice);
  const forms = command.type === "SendNotice" ? after?.versions.at(-1)?.forms : undefined;
  const told = forms === undefined ? [] : concerned(organisation, ruleset);
  const languageOf = (id: (typeof told)[number]) => organisation.people.get(id)?.language ?? "nb";
  return done({
    told: told.length,
    otherForm: told.filter((id) => forms !== undefined && !formFor(forms, languageOf(id)).isTheirs).length,
    documentation: documentationOf(after),
  });
}

async function aboutOf(reads: StoreReads, rulesetId: string) {
  const found = (await loadRulesets(reads)).find(({ ruleset }) => ruleset.id === rulesetId);
  if (found === undefined) return undefined;
  const current = (await loadNotices(reads)).find(({ notice }) => notice.rulesetId === rulesetId);
  return { ruleset: found.ruleset, current };
}

function factsOf(context: DeskContext, who: Who, ruleset: Ruleset): BeskjedFacts {
  return {
    actor: { kind: "person", id: who.personId },
    today: context.clock.today(),
    organisation: context.directory.organisation(),
    ruleset,
    id: context.newId() as CaseId,
    settings: rulesetSettingsOf(context),
  };
}

const languages: readonly Language[] = ["nb", "nn", "en"];

/** Space around what was typed or pasted is no part of it. The hash is of what is sealed, so that the one proves the other. */
function commandOf(input: NoticeCommandInput, keeper: TextKeeper): BeskjedCommand {
  const publication = { ...input.publication, url: input.publication.url.trim() };
  if (input.type === "RecordPublication") return { type: "RecordPublication", publication };
  const { forms } = input;
  const kept = (language: Language) => ({
    title: keeper.keep(`${language}.title`, forms[language].title),
    text: keeper.keep(`${language}.text`, forms[language].text),
  });
  const clean = (typed: string | null) => (typed === null ? "" : cleanText(typed).text);
  const words = languages
    .map((language) => [language, { title: clean(forms[language].title), text: clean(forms[language].text) }] as const)
    .filter(([, { title, text }]) => title !== "" || text !== "");
  return {
    type: "SendNotice",
    forms: { nb: kept("nb"), nn: kept("nn"), en: kept("en") },
    publication,
    contentHash: noticeHash(words),
  };
}
