import type { Kysely } from "kysely";
import * as assessments from "./assessmentTable.ts";
import * as feeds from "./calendarFeedTable.ts";
import * as cases from "./caseTable.ts";
import * as chats from "./chatTable.ts";
import * as yearly from "./cycleCaseTable.ts";
import * as drafts from "./draftTable.ts";
import * as sealedFiles from "./fileTable.ts";
import * as gatherings from "./gatheringTable.ts";
import * as handed from "./handedMeasureTable.ts";
import { homeCasesIn } from "./homeCasesTable.ts";
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
import { readingsOf } from "./readingTable.ts";
import * as receipts from "./receiptTable.ts";
import * as reports from "./reportCaseTable.ts";
import * as reportLists from "./reportListTable.ts";
import * as retentions from "./reportRetention.ts";
import * as rulesets from "./rulesetTable.ts";
import type { Schema } from "./schema.ts";
import { openEventData, openEvents, openHistory, type SealedKeys } from "./sealedAggregate.ts";
import * as subCases from "./subCaseTable.ts";
import { viewersOf, viewOf } from "./subCaseViewTable.ts";
import * as sealedTexts from "./textTable.ts";
import * as troubles from "./troubledJobs.ts";
import type { StoreReads } from "./types.ts";
import * as unitWeeks from "./unitWeekTable.ts";
import * as vikars from "./vikarTable.ts";

/** Every read of the store, from the table that it goes to. */
export function readsOf(db: Kysely<Schema>, keys: SealedKeys): StoreReads {
  const { seals } = keys;
  return {
    loadCase: (id) => cases.loadCase(db, id),
    listCases: (filter) => cases.listCases(db, filter),
    countCases: (filter) => cases.countCases(db, filter),
    events: (caseId) => cases.eventsOf(db, caseId),
    openTexts: (caseId, ids) => sealedTexts.openTexts(db, seals, caseId, ids),
    async texts(caseId, ids) {
      if (ids.length === 0) return new Map();
      const opened = await sealedTexts.openTexts(db, seals, caseId, ids);
      return opened.kind === "opened" ? opened.texts : new Map();
    },
    readings: (caseId, page) => readingsOf(db, caseId, page),
    loadDraft: (id, ownerId) => drafts.loadDraft(db, seals, id, ownerId),
    draftsOf: (ownerId) => drafts.draftsOf(db, seals, ownerId),
    conversationOf: (personId) => chats.conversationOf(db, personId),
    cardsOf: (caseId) => chats.cardsOf(db, caseId),
    rulesets: () => rulesets.rulesets(db),
    assessments: (ids) => assessments.assessments(db, ids),
    keptAssessments: (page) => assessments.keptAssessments(db, page),
    unitWeeks: (ids) => unitWeeks.unitWeeks(db, ids),
    vikarsLasting: (since) => vikars.vikarsLasting(db, since),
    vikarsOf: (leaderId) => vikars.vikarsOf(db, leaderId),
    loadVikar: (id) => vikars.loadVikar(db, id),
    comingGatherings: (since) => gatherings.comingGatherings(db, since),
    gatheringsOf: (units, page) => gatherings.gatheringsOf(db, units, page),
    loadGathering: (id) => gatherings.loadGathering(db, id),
    loadCycleCase: (id) => yearly.loadCycleCase(db, id),
    cycles: () => yearly.cycles(db),
    processesOf: (cycleId) => yearly.processesOf(db, cycleId),
    processIn: (cycleId, unitId) => yearly.processIn(db, cycleId, unitId),
    processesNaming: (cycleId, personId, limit) => yearly.processesNaming(db, cycleId, personId, limit),
    archivedUnder: (reference) => yearly.archivedUnder(db, reference),
    snoozesIn: (cycleId) => yearly.snoozesIn(db, cycleId),
    filesOf: (caseId) => sealedFiles.filesOf(db, caseId),
    openFile: (caseId, fileId) => sealedFiles.openFile(db, seals, caseId, fileId),
    reportLists: (id, personId) => reportLists.reportLists(db, keys, id, personId),
    reportReaders: (id) => reportLists.reportReaders(db, id),
    listReports: (page) => reportLists.listReports(db, keys, page),
    countReports: (page) => reportLists.countReports(db, keys, page),
    eventsAt: (ids, at) => reportLists.eventsAt(db, ids, at),
    openReport: (id) => reports.openReport(db, seals, id),
    reportEvents: (id) => openEvents(db, seals, "report", id),
    reportNumbered: (number) => reports.reportNumbered(db, number),
    openReports: (page) => reports.openReports(db, page),
    reportIds: (page) => reports.reportIds(db, page),
    closedReports: (page) => retentions.closedReports(db, page),
    closedReportIds: (page) => retentions.closedReportIds(db, page),
    warnedReports: (limit) => retentions.warnedReports(db, limit),
    personTag: (personId) => reports.personTag(keys, personId),
    draftOwner: (personId) => reports.draftOwner(keys, personId),
    subCaseLists: (id, personId) => subCases.subCaseLists(db, keys, id, personId),
    listSubCases: (page) => subCases.listSubCases(db, keys, page),
    openSubCase: (id) => subCases.openSubCase(db, seals, id),
    subCaseEvents: (id) => openEvents(db, seals, "sub-case", id),
    subCaseEventData: (id, page) => openEventData(db, seals, "sub-case", id, page),
    subCaseHistory: (id, page) => openHistory(db, seals, "sub-case", id, page),
    subCaseView: async (id, personId) => viewOf(db, id, await subCases.subCaseTag(keys, personId)),
    subCaseViewers: (id) => viewersOf(db, id),
    subCaseNumbered: (number) => subCases.subCaseNumbered(db, number),
    subCasesOf: (reportId) => subCases.subCasesOf(db, keys, reportId),
    openSubCases: (page) => subCases.openSubCases(db, page),
    subCaseIds: (page) => subCases.subCaseIds(db, page),
    subCaseTag: (personId) => subCases.subCaseTag(keys, personId),
    openNote: (id, ownerId) => notes.openNote(db, keys, id, ownerId),
    noteIds: (page) => noteRetentions.noteIds(db, page),
    warnedNotes: (limit) => noteRetentions.warnedNotes(db, limit),
    retainedNote: (id) => noteRetentions.retainedNote(db, { seals }, id),
    noteOwner: (id) => notes.noteOwner(db, id),
    noteOwnerTag: (personId) => notes.ownerTag(keys, personId),
    notesOf: (ownerId) => notes.notesOf(db, keys, ownerId),
    receipt: (lookupTag) => receipts.receiptOf(db, lookupTag),
    guidelinesReadOn: (personId) => receipts.guidelinesReadOn(db, personId),
    hasExamined: (processId, personId) => ownExaminations.hasExamined(db, keys, processId, personId),
    waitingHanded: () => handed.waitingHanded(db, keys),
    notificationChoices: (personId) => notifications.notificationChoices(db, personId),
    heldNotifications: (personId) => notifications.heldNotifications(db, personId),
    withNotificationChoices: () => notifications.withNotificationChoices(db),
    quarterAnswered: (personId, quarter) => quarters.quarterAnswered(db, keys, personId, quarter),
    openPresence: (id) => presence.openPresence(db, keys, id),
    presenceOf: (personIds, filter) => presence.presenceOf(db, keys, personIds, filter),
    presenceAt: (siteId, date) => presence.presenceAt(db, keys, siteId, date),
    presenceBegunBefore: (date, page) => presence.presenceBegunBefore(db, date, page),
    feedOf: (secretHash) => feeds.feedOf(db, secretHash),
    feedsOf: (personId) => feeds.feedsOf(db, personId),
    homeCasesIn: (employeeIds, span) => homeCasesIn(db, employeeIds, span),
    withConversation: (personIds) => chats.withConversation(db, personIds),
    withFailed: (kind, personIds) => jobs.withFailed(db, kind, personIds),
    troubledJobs: (limit) => jobs.troubledJobs(db, limit),
    troubledPeople: (page) => troubles.troubledPeople(db, page),
    notices: () => notices.notices(db),
    receiptsOf: (key, personIds) => receiptsOfNotices.receiptsOf(db, key, personIds),
    noticesTold: (personId) => receiptsOfNotices.noticesTold(db, personId),
    unconfirmedReceipts: (key, page) => receiptsOfNotices.unconfirmedReceipts(db, key, page),
    countReceipts: (key) => receiptsOfNotices.countReceipts(db, key),
    countJobs: (keyPrefix) => receiptsOfNotices.countJobs(db, keyPrefix),
    ownChoices: (personId) => choices.ownChoices(db, personId),
    chosenLanguages: () => choices.chosenLanguages(db),
    withOwnChoices: () => choices.withOwnChoices(db),
    cardsWith: (personId, limit) => choices.cardsWith(db, personId, limit),
    countTroubles: () => troubles.countTroubles(db),
  };
}
