import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import * as assessments from "./assessmentTable.ts";
import * as feeds from "./calendarFeedTable.ts";
import * as cases from "./caseTable.ts";
import { headSeals } from "./chain.ts";
import * as chats from "./chatTable.ts";
import * as yearly from "./cycleCaseTable.ts";
import { deleteFiles } from "./deleteFiles.ts";
import { destroyCaseKey } from "./destroyCaseKey.ts";
import { type JustDestroyed, noteDestroyed } from "./destroyedKeys.ts";
import * as drafts from "./draftTable.ts";
import * as sealedFiles from "./fileTable.ts";
import * as gatherings from "./gatheringTable.ts";
import * as handed from "./handedMeasureTable.ts";
import * as jobs from "./jobTable.ts";
import * as noteRetentions from "./noteRetention.ts";
import * as notes from "./noteTable.ts";
import * as receiptsOfNotices from "./noticeReceiptTable.ts";
import * as notices from "./noticeTable.ts";
import * as notifications from "./notificationTable.ts";
import * as choices from "./ownChoiceTable.ts";
import * as ownExaminations from "./ownExaminationTable.ts";
import * as presence from "./presenceTable.ts";
import * as quarters from "./quarterTable.ts";
import { readingSeals, recordReading } from "./readingTable.ts";
import * as receipts from "./receiptTable.ts";
import * as reports from "./reportCaseTable.ts";
import * as retentions from "./reportRetention.ts";
import * as rulesets from "./rulesetTable.ts";
import type { Schema } from "./schema.ts";
import type { Seals } from "./seals.ts";
import * as subCases from "./subCaseTable.ts";
import * as sealedTexts from "./textTable.ts";
import * as troubles from "./troubledJobs.ts";
import type { StoreReads, StoreTx } from "./types.ts";
import * as unitWeeks from "./unitWeekTable.ts";
import * as vikars from "./vikarTable.ts";

type Writing = {
  readonly storeKey: WrappedKey;
  readonly seals: Seals;
  /** Keys that the transaction has destroyed. */
  readonly destroyed: JustDestroyed[];
};

/** Every write of the store, in a transaction. */
export function writesOf(db: Kysely<Schema>, { seals, storeKey, destroyed }: Writing): Omit<StoreTx, keyof StoreReads> {
  const heads = headSeals(seals, storeKey);
  const readings = readingSeals(seals, storeKey);
  return {
    saveCase: (save) => cases.saveCase(db, save, { tenantId: seals.tenantId, heads }),
    saveRuleset: (save) => rulesets.saveRuleset(db, save, { tenantId: seals.tenantId, heads }),
    saveAssessment: (save) => assessments.saveAssessment(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveUnitWeek: (save) => unitWeeks.saveUnitWeek(db, save, { tenantId: seals.tenantId, heads }),
    saveVikar: (save) => vikars.saveVikar(db, save, { tenantId: seals.tenantId, heads }),
    saveGathering: (save) => gatherings.saveGathering(db, save, { tenantId: seals.tenantId, heads }),
    saveCycleCase: (save) => yearly.saveCycleCase(db, save, { tenantId: seals.tenantId, heads }),
    saveReport: (save) => reports.saveReport(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveSubCase: (save) => subCases.saveSubCase(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveSubCaseAccess: (lists) => subCases.saveSubCaseAccess(db, { seals, storeKey }, lists),
    forgetSubCase: (id) => subCases.forgetSubCase(db, id),
    saveNote: (save) => notes.saveNote(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveNoteRetention: (save) => noteRetentions.saveNoteRetention(db, { seals }, save, { tenantId: seals.tenantId, heads }),
    forgetNoteOwner: (id) => notes.forgetNoteOwner(db, id),
    saveRetention: (save) => retentions.saveRetention(db, { seals }, save, { tenantId: seals.tenantId, heads }),
    putReceipt: (lookupTag, sealedCaseId) => receipts.putReceipt(db, lookupTag, sealedCaseId),
    confirmReceipt: (lookupTag) => receipts.confirmReceipt(db, lookupTag),
    putGuidelinesRead: (personId, on) => receipts.putGuidelinesRead(db, personId, on),
    keepHanded: (measure) => handed.keepHanded(db, { seals, storeKey }, measure),
    placeHanded: (key) => handed.placeHanded(db, key),
    putNotificationChoices: (personId, choices, at) => notifications.putNotificationChoices(db, personId, choices, at),
    holdNotification: (held, at) => notifications.holdNotification(db, held, at),
    dropHeld: (personId, deliveryKeys) => notifications.dropHeld(db, personId, deliveryKeys),
    forgetNotifications: (personId) => notifications.forgetNotifications(db, personId),
    putQuarterAnswered: (personId, quarter) => quarters.putQuarterAnswered(db, { seals, storeKey }, personId, quarter),
    putExamined: (processId, personId) => ownExaminations.putExamined(db, { seals, storeKey }, processId, personId),
    putFiles: (caseId, files) => sealedFiles.putFiles(db, seals, caseId, files),
    deleteFiles: (caseId) => deleteFiles(db, [caseId]),
    keepArchiveReference: (reference, caseId) => yearly.keepArchiveReference(db, reference, caseId),
    putSnooze: (snooze) => yearly.putSnooze(db, snooze),
    putFeed: (personId, about, secretHash, at) => feeds.putFeed(db, personId, about, secretHash, at),
    deleteFeed: (personId, about) => feeds.deleteFeed(db, personId, about),
    deleteSnooze: (personId, cycleId) => yearly.deleteSnooze(db, personId, cycleId),
    putTexts: (caseId, texts) => sealedTexts.putTexts(db, seals, caseId, texts),
    recordReading: (reading) => recordReading(db, readings, reading),
    saveDraft: (draft) => drafts.saveDraft(db, seals, draft),
    async deleteDraft(id, ownerId) {
      const wrapped = await drafts.deleteDraft(db, id, ownerId);
      if (wrapped !== undefined) destroyed.push(await noteDestroyed({ db, seals, storeKey }, "draft", id, wrapped));
    },
    async destroyCaseKey(caseId) {
      const keys = await destroyCaseKey({ db, seals, storeKey }, caseId);
      destroyed.push(...keys);
      return keys.length > 0 ? "destroyed" : "already";
    },
    savePresence: (save) => presence.savePresence(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    async erasePresence(id, at) {
      const outcome = await presence.forgetPresence(db, id, at, { tenantId: seals.tenantId, heads });
      if (outcome === "erased") destroyed.push(...(await destroyCaseKey({ db, seals, storeKey }, id)));
      return outcome;
    },
    async recordPresenceListRead({ siteId, personId, date, at }) {
      const caseId = await presence.keepPresenceList(db, siteId, at, { tenantId: seals.tenantId, heads });
      await recordReading(db, readings, { caseId, personId, what: `oppmoeteliste/${date}`, at });
    },
    saveNotice: (save) => notices.saveNotice(db, save, { tenantId: seals.tenantId, heads }),
    putReceipts: (key, added) => receiptsOfNotices.putReceipts(db, key, added),
    stepReceipt: (key, personId, step, at) => receiptsOfNotices.stepReceipt(db, key, personId, step, at),
    remindedReceipts: (key, personIds) => receiptsOfNotices.remindedReceipts(db, key, personIds),
    deleteJobs: (keyPrefix) => receiptsOfNotices.deleteJobs(db, keyPrefix),
    deleteReceipts: (noticeId) => receiptsOfNotices.deleteReceipts(db, noticeId),
    putOwnChoices: (personId, chosen) => choices.putOwnChoices(db, personId, chosen),
    deleteOwnChoices: (personId) => choices.deleteOwnChoices(db, personId),
    enqueue: (newJobs) => jobs.enqueue(db, newJobs),
    actOnTroubles: (act) => troubles.actOnTroubles(db, act),
    settleJob: (claim, outcome) => jobs.settleJob(db, claim, outcome),
    rememberConversation: (conversation) => chats.rememberConversation(db, conversation),
    conversationFellSilent: (personId, at) => chats.conversationFellSilent(db, personId, at),
    rememberCard: (card) => chats.rememberCard(db, card),
    forgetCard: (activityId, personId) => chats.forgetCard(db, activityId, personId),
  };
}
