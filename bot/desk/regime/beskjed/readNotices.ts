import type { LedNotice, NoticeSummary, Notices, NoticeView } from "#domain/contract/noticeViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { keepsNotices, mayReadNotice, seesReceiptsOf } from "#domain/regime/beskjed/access.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import { formFor } from "#domain/regime/beskjed/formFor.ts";
import type { NoticeVersion } from "#domain/regime/beskjed/model.ts";
import { decideConfirm, stepOf } from "#domain/regime/beskjed/receipt.ts";
import type { NoticeKey, StoredReceipt } from "../../../store/noticeTypes.ts";
import type { StoreReads } from "../../../store/types.ts";
import { personView } from "../../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../../context.ts";
import { done, notFound, type Outcome, refused } from "../../outcome.ts";
import { keptNotices } from "./keptNotices.ts";
import { type LoadedNotice, loadNotice, loadNotices, wordsOf } from "./loadNotices.ts";

/** One's own notices; those of one's people by name, for their nearest leader; and how all is documented, for the administrator. */
export async function listNotices(context: DeskContext, who: Who): Promise<Outcome<Notices, never>> {
  if (!isKnown(context, who)) return notFound;
  return done(await noticesFor(context, context.store.read, who));
}

export async function noticesFor(context: DeskContext, reads: StoreReads, who: Who): Promise<Notices> {
  const organisation = context.directory.organisation();
  const loaded = await loadNotices(reads);
  const own = await Promise.all(loaded.map((one) => opened(context, reads, who, one)));
  const people = seesReceiptsOf(organisation, who.personId);
  const led = await Promise.all(loaded.map((one) => ledNotice(context, reads, who, one)));
  return {
    today: context.clock.today(),
    items: own.flatMap((one) => (one === undefined ? [] : [summaryOf(one)])).toReversed(),
    led: people.length === 0 ? null : led.flatMap((one) => one ?? []).toReversed(),
    kept: keepsNotices(organisation, who.personId) ? await keptNotices(context, reads, loaded) : null,
  };
}

/** One's own that were not confirmed, of those that still ask for it. Nothing counts as shown by it. */
export async function unreadNotices(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
): Promise<readonly Pick<NoticeSummary, "id" | "rulesetName" | "sentOn">[]> {
  const open = (await loadNotices(reads)).filter(({ notice }) => notice.forgotten === null);
  const own = await Promise.all(open.map((one) => opened(context, reads, who, one)));
  return own.flatMap((one) => (one === undefined || one.receipt?.confirmedAt != null ? [] : [summaryOf(one)]));
}

/** The notice as the reader gets it. That they opened it is written down: it counts as shown. */
export async function readNotice(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<NoticeView>> {
  const reads = context.store.read;
  const loaded = await loadNotice(reads, id);
  const open = loaded === undefined ? undefined : await opened(context, reads, who, loaded);
  if (open === undefined) return notFound;
  if (open.receipt?.shownAt == null) await step(context, who, open, "shown");
  return done(viewOf(open));
}

/** The same as the chat shows it: a card that lies there has not been opened by anybody. */
export async function noticeShown(context: DeskContext, id: CaseId, who: Who): Promise<NoticeView | undefined> {
  const reads = context.store.read;
  const loaded = await loadNotice(reads, id);
  const open = loaded === undefined ? undefined : await opened(context, reads, who, loaded);
  return open === undefined ? undefined : viewOf(open);
}

/** «Jeg har lest» */
export async function confirmNotice(context: DeskContext, who: Who, id: CaseId, version: number): Promise<Outcome<NoticeView>> {
  const reads = context.store.read;
  const loaded = await loadNotice(reads, id);
  const open = loaded === undefined ? undefined : await opened(context, reads, who, loaded);
  if (open === undefined) return notFound;
  const decision = decideConfirm(open.loaded.notice, open.receipt, version);
  if (!decision.ok) return refused(decision.refusals);
  if (decision.events.length > 0) await step(context, who, open, "confirmed");
  const after = await opened(context, reads, who, open.loaded);
  return after === undefined ? notFound : done(viewOf(after));
}

type Opened = {
  readonly loaded: LoadedNotice;
  readonly version: NoticeVersion;
  readonly receipt: StoredReceipt | undefined;
  readonly words: { readonly title: string; readonly text: string };
  readonly form: ReturnType<typeof formFor>;
};

/** What was sent last, for whoever may read it; `undefined` where nothing was sent, or it is not for them. */
async function opened(context: DeskContext, reads: StoreReads, who: Who, loaded: LoadedNotice): Promise<Opened | undefined> {
  const organisation = context.directory.organisation();
  const { notice, ruleset } = loaded;
  const version = notice.versions.at(-1);
  if (version === undefined || ruleset.status === "TRUKKET") return undefined;
  const wasTold = (await reads.noticesTold(who.personId)).includes(notice.id);
  if (!mayReadNotice(organisation, who.personId, ruleset, wasTold)) return undefined;
  const form = formFor(version.forms, organisation.people.get(who.personId)?.language ?? "nb");
  const [receipt] = await reads.receiptsOf(keyOf(loaded), [who.personId]);
  const words = new Map(await wordsOf(reads, notice.id, version.forms)).get(form.language) ?? { title: "", text: "" };
  return { loaded, version, receipt, words, form };
}

const keyOf = ({ notice }: LoadedNotice): NoticeKey => ({ noticeId: notice.id, version: notice.versions.length });

/** Whoever was not told yet, or came after the sending, gets their receipt with it. Nothing where all receipts are forgotten. */
async function step(context: DeskContext, { personId }: Who, { loaded }: Opened, what: "shown" | "confirmed"): Promise<void> {
  const unitId = context.directory.organisation().people.get(personId)?.unitId ?? ("" as UnitId);
  const key = keyOf(loaded);
  await context.store.transaction(async (tx) => {
    if ((await loadNotice(tx, key.noticeId))?.notice.forgotten !== null) return;
    await tx.putReceipts(key, [{ personId, unitId, toldOn: context.clock.today() }]);
    await tx.stepReceipt(key, personId, what, context.clock.now());
  });
}

function summaryOf({ loaded, version, receipt, words }: Opened): NoticeSummary {
  return {
    id: loaded.notice.id,
    rulesetName: loaded.ruleset.name,
    version: version.number,
    sentOn: version.on,
    title: words.title,
    confirmedAt: receipt?.confirmedAt ?? null,
  };
}

function viewOf(open: Opened): NoticeView {
  const { loaded, words, form } = open;
  const documentation = documentationOf(loaded.notice);
  return {
    ...summaryOf(open),
    text: words.text,
    language: form.language,
    isTheirs: form.isTheirs,
    publication: documentation.kind === "INGEN" ? null : documentation.publication,
    asksToConfirm: loaded.notice.forgotten === null,
  };
}

/** How far it came to each of somebody's own people; `undefined` where none of them were told. */
async function ledNotice(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  loaded: LoadedNotice,
): Promise<LedNotice | undefined> {
  const organisation = context.directory.organisation();
  const { notice, ruleset } = loaded;
  const version = notice.versions.at(-1);
  const people = seesReceiptsOf(organisation, who.personId);
  if (version === undefined || people.length === 0) return undefined;
  const receipts = await reads.receiptsOf(keyOf(loaded), people);
  if (receipts.length === 0) return undefined;
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const form = formFor(version.forms, language);
  const words = new Map(await wordsOf(reads, notice.id, version.forms)).get(form.language);
  return {
    ...{ id: notice.id, rulesetName: ruleset.name, version: version.number, sentOn: version.on, title: words?.title ?? "" },
    people: receipts
      .map((receipt) => ({ person: personView(organisation, receipt.personId), step: stepOf(receipt) }))
      .toSorted((a, b) => a.person.name.localeCompare(b.person.name, "nb")),
  };
}
