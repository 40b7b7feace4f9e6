import type { PersonId } from "#domain/kernel/ids.ts";
import { askDay } from "./askDay.ts";
import { makeFeed, readFeed, revokeFeed } from "./calendarFeeds.ts";
import { chatAction } from "./chatAction.ts";
import {
  cardGone,
  cardSent,
  cardsOf,
  cardsRefreshed,
  chatEnded,
  chatOpened,
  conversationOf,
  followUp,
  rememberCard,
  rememberConversation,
} from "./chatPlace.ts";
import { type DeskContext, isKnown } from "./context.ts";
import { readDirectory } from "./directoryReport.ts";
import { discardDraft, hasDraft, openDraft, readDraft, reopenDraft, saveAnswers, submitDraft } from "./drafts.ts";
import { addressOf, sayElsewhere } from "./elsewhere.ts";
import { readAgreementPaper } from "./hjemmekontor/agreementPaper.ts";
import { homeNews } from "./hjemmekontor/homeNews.ts";
import { homeDelivery, planHomeReminders, startHomeReminders } from "./hjemmekontor/homeReminders.ts";
import { listEquipment } from "./hjemmekontor/listEquipment.ts";
import { readHomeOverview, readHomeOverviewFile } from "./hjemmekontor/overview.ts";
import { previewMove } from "./hjemmekontor/previewMove.ts";
import { renewAgreement } from "./hjemmekontor/renew.ts";
import { routeHome } from "./hjemmekontor/routeHome.ts";
import { readUnitCalendar } from "./hjemmekontor/unitCalendar.ts";
import { listUnitWeeks, setMeetingDay } from "./hjemmekontor/unitWeeks.ts";
import { endSubstitute, listSubstitutes, nameSubstitute } from "./hjemmekontor/vikar.ts";
import { listCases, readMe } from "./lists.ts";
import { mayHear, whoHears, whoSeesAnew } from "./mayHear.ts";
import { listReports } from "./melding/listReports.ts";
import { listNotes, readNote, runNoteCommand, writeNote } from "./melding/notes.ts";
import { readReport } from "./melding/readReport.ts";
import { addReportFiles, readReportFile } from "./melding/reportAttachments.ts";
import { reportDelivery } from "./melding/reportDelivery.ts";
import { discardReportDraft, listReportDrafts, readReportDraft, saveReportDraft } from "./melding/reportDrafts.ts";
import { acknowledgeGuidelines, findPeople, previewReport, reportForm } from "./melding/reportForm.ts";
import { planReports, startReports } from "./melding/reportReminders.ts";
import { noteRetentionDelivery } from "./melding/retainedNotes.ts";
import { listRetention, runReportRetention, warnReportsOfErasure } from "./melding/retention.ts";
import { retentionDelivery } from "./melding/retentionDelivery.ts";
import { beginReport, runReportCommand } from "./melding/runReport.ts";
import { holdBack } from "./notifications/holdBack.ts";
import {
  chooseNotifications,
  forgetLeaversChoices,
  heldFor,
  heldReleased,
  heldTold,
  readNotifications,
} from "./notifications/settings.ts";
import { startErasureWarnings } from "./oppbevaring/warnOfErasure.ts";
import { readMeetingFile } from "./oppfolging/calendar.ts";
import { chaseLeaders } from "./oppfolging/chase.ts";
import { archivePackage, readUnitDocument } from "./oppfolging/documents.ts";
import { handMeasure } from "./oppfolging/handedMeasures.ts";
import { listUnits } from "./oppfolging/listUnits.ts";
import { openUnits } from "./oppfolging/openUnits.ts";
import {
  answerQuarterCard,
  planQuarterCards,
  quarterDelivery,
  readQuarterCard,
  startQuarterCards,
} from "./oppfolging/quarterCards.ts";
import { listCycles, readCycle } from "./oppfolging/readCycle.ts";
import { readUnit } from "./oppfolging/readUnit.ts";
import { recordArchived } from "./oppfolging/recordArchived.ts";
import { planReminders, startReminders, stillDue } from "./oppfolging/reminders.ts";
import { publishCycle, runCycleCommand } from "./oppfolging/runCycleCommand.ts";
import { runUnitCommand } from "./oppfolging/runUnitCommand.ts";
import { snoozeReminders } from "./oppfolging/snooze.ts";
import { erasePresence, startPresenceErasure } from "./oppmote/erasePresence.ts";
import { readPresenceList } from "./oppmote/presenceList.ts";
import { readPresence, readPresencePage } from "./oppmote/presencePage.ts";
import { askPresence, registerHome, runPresenceCommand } from "./oppmote/runPresence.ts";
import { readCase } from "./readCase.ts";
import { noticeTold, rulesetEndTold } from "./regime/beskjed/deliverNotice.ts";
import { readNoticeFigures, readNoticeFiguresFile } from "./regime/beskjed/figures.ts";
import { readNoticePaper } from "./regime/beskjed/noticePaper.ts";
import { planRulesets, startRulesets } from "./regime/beskjed/planRulesets.ts";
import { confirmNotice, listNotices, noticeShown, readNotice } from "./regime/beskjed/readNotices.ts";
import { previewNotice, runNoticeOfRuleset } from "./regime/beskjed/runNotice.ts";
import { remindNoticePart, sendNoticePart } from "./regime/beskjed/sendNotice.ts";
import { askGathering, gatheringChoices, listGatherings, readGathering } from "./regime/gatherings.ts";
import { gatheringsOvertaken } from "./regime/overtakenGatherings.ts";
import { listRulesets, rulesetTold } from "./regime/rulesets.ts";
import { callOffGathering, recordGathering } from "./regime/runGathering.ts";
import { previewRuleset, publishRuleset, runRulesetCommand } from "./regime/runRuleset.ts";
import { assessmentReminder, assessmentTold } from "./regime/vurdering/assessmentDelivery.ts";
import { listAssessments } from "./regime/vurdering/listAssessments.ts";
import { planAssessments, startAssessments } from "./regime/vurdering/planAssessments.ts";
import { askTalk, markTalkHeld, previewAssessment, runAssessment } from "./regime/vurdering/runAssessment.ts";
import { runUnitTasks } from "./regime/vurdering/runUnitTasks.ts";
import { runCommand } from "./runCommand.ts";
import { recordCaseArchived, subCasePackage } from "./sak/caseArchive.ts";
import { caseDelivery } from "./sak/caseDelivery.ts";
import { readCaseDocument } from "./sak/caseDocuments.ts";
import { planCases, startCases } from "./sak/caseReminders.ts";
import { listSubCases } from "./sak/listSubCases.ts";
import { readCaseCandidates, readCasePage, readDocumentWords, readMinutesWords } from "./sak/readCasePart.ts";
import { readSubCase } from "./sak/readSubCase.ts";
import { runCaseCommand } from "./sak/runCaseCommand.ts";
import { readStatistics, readStatisticsFile } from "./sak/statistics.ts";
import { search } from "./search/search.ts";
import { chosenLanguages } from "./start/languages.ts";
import { choose, forgetLeaversOwnChoices } from "./start/ownChoices.ts";
import { readStart, tourRole } from "./start/readStart.ts";
import { actOnTroubles, listTroubles } from "./troubles.ts";
import { askGuide, guideStart } from "./veileder/askGuide.ts";

/** Every use case, bound to one server's parts. Chat, tab and jobs all enter here; access is checked here and nowhere else. */
export function createDesk(parts: DeskContext) {
  const languages = chosenLanguages(parts.directory, parts.store.read);
  const context: DeskContext = { ...parts, directory: languages.directory, languages };
  return {
    ...everyUseCase(context),
    /** The languages that people chose: read at the start, and anew where another server has kept one. */
    languages: { reload: languages.reload, reloadOne: languages.reloadOne },
    /** The desk for one action in the chat, and which cases that has saved. See `chatAction`. */
    forAction: (personId: PersonId, activityId: string | null) => {
      const action = chatAction(context, personId, activityId);
      return { desk: everyUseCase(action.context), goingOn: everyUseCase(action.goingOn), saved: action.saved };
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;

function everyUseCase(context: DeskContext) {
  return {
    /** People and their languages, for whoever words a card. */
    organisation: () => context.directory.organisation(),
    today: () => context.clock.today(),
    newId: context.newId,
    isKnown: bind(context, isKnown),
    mayHear: bind(context, mayHear),
    whoHears: bind(context, whoHears),
    whoSeesAnew: bind(context, whoSeesAnew),
    readMe: bind(context, readMe),
    listCases: bind(context, listCases),
    readCase: bind(context, readCase),
    runCommand: bind(context, runCommand),
    listTroubles: bind(context, listTroubles),
    readDirectory: bind(context, readDirectory),
    actOnTroubles: bind(context, actOnTroubles),
    renewAgreement: bind(context, renewAgreement),
    listEquipment: bind(context, listEquipment),
    readAgreementPaper: bind(context, readAgreementPaper),
    startHomeReminders: bind(context, startHomeReminders),
    planHomeReminders: bind(context, planHomeReminders),
    homeDelivery: bind(context, homeDelivery),
    readHomeOverview: bind(context, readHomeOverview),
    readHomeOverviewFile: bind(context, readHomeOverviewFile),
    listUnitWeeks: bind(context, listUnitWeeks),
    setMeetingDay: bind(context, setMeetingDay),
    readUnitCalendar: bind(context, readUnitCalendar),
    previewMove: bind(context, previewMove),
    listSubstitutes: bind(context, listSubstitutes),
    nameSubstitute: bind(context, nameSubstitute),
    endSubstitute: bind(context, endSubstitute),
    routeHome: bind(context, routeHome),
    homeNews: bind(context, homeNews),
    listRulesets: bind(context, listRulesets),
    rulesetTold: bind(context, rulesetTold),
    previewRuleset: bind(context, previewRuleset),
    publishRuleset: bind(context, publishRuleset),
    runRulesetCommand: bind(context, runRulesetCommand),
    listAssessments: bind(context, listAssessments),
    runAssessment: bind(context, runAssessment),
    previewAssessment: bind(context, previewAssessment),
    runUnitTasks: bind(context, runUnitTasks),
    askTalk: bind(context, askTalk),
    markTalkHeld: bind(context, markTalkHeld),
    assessmentTold: bind(context, assessmentTold),
    assessmentReminder: bind(context, assessmentReminder),
    planAssessments: bind(context, planAssessments),
    startAssessments: bind(context, startAssessments),
    readPresencePage: bind(context, readPresencePage),
    readPresence: bind(context, readPresence),
    readPresenceList: bind(context, readPresenceList),
    askPresence: bind(context, askPresence),
    registerHome: bind(context, registerHome),
    runPresenceCommand: bind(context, runPresenceCommand),
    startPresenceErasure: bind(context, startPresenceErasure),
    erasePresence: bind(context, erasePresence),
    listNotices: bind(context, listNotices),
    readNotice: bind(context, readNotice),
    noticeShown: bind(context, noticeShown),
    confirmNotice: bind(context, confirmNotice),
    runNoticeOfRuleset: bind(context, runNoticeOfRuleset),
    previewNotice: bind(context, previewNotice),
    readNoticeFigures: bind(context, readNoticeFigures),
    readNoticeFiguresFile: bind(context, readNoticeFiguresFile),
    readNoticePaper: bind(context, readNoticePaper),
    sendNoticePart: bind(context, sendNoticePart),
    remindNoticePart: bind(context, remindNoticePart),
    noticeTold: bind(context, noticeTold),
    rulesetEndTold: bind(context, rulesetEndTold),
    startRulesets: bind(context, startRulesets),
    planRulesets: bind(context, planRulesets),
    gatheringChoices: bind(context, gatheringChoices),
    askGathering: bind(context, askGathering),
    listGatherings: bind(context, listGatherings),
    readGathering: bind(context, readGathering),
    recordGathering: bind(context, recordGathering),
    callOffGathering: bind(context, callOffGathering),
    gatheringsOvertaken: bind(context, gatheringsOvertaken),
    askDay: bind(context, askDay),
    hasDraft: bind(context, hasDraft),
    openDraft: bind(context, openDraft),
    reopenDraft: bind(context, reopenDraft),
    readDraft: bind(context, readDraft),
    saveAnswers: bind(context, saveAnswers),
    discardDraft: bind(context, discardDraft),
    submitDraft: bind(context, submitDraft),
    rememberConversation: bind(context, rememberConversation),
    rememberCard: bind(context, rememberCard),
    cardSent: bind(context, cardSent),
    cardGone: bind(context, cardGone),
    cardsRefreshed: bind(context, cardsRefreshed),
    chatEnded: bind(context, chatEnded),
    chatOpened: bind(context, chatOpened),
    sayElsewhere: bind(context, sayElsewhere),
    addressOf: bind(context, addressOf),
    followUp: bind(context, followUp),
    conversationOf: bind(context, conversationOf),
    cardsOf: bind(context, cardsOf),
    listCycles: bind(context, listCycles),
    readCycle: bind(context, readCycle),
    publishCycle: bind(context, publishCycle),
    runCycleCommand: bind(context, runCycleCommand),
    listUnits: bind(context, listUnits),
    readUnit: bind(context, readUnit),
    runUnitCommand: bind(context, runUnitCommand),
    chaseLeaders: bind(context, chaseLeaders),
    snoozeReminders: bind(context, snoozeReminders),
    makeFeed: bind(context, makeFeed),
    revokeFeed: bind(context, revokeFeed),
    readFeed: bind(context, readFeed),
    readMeetingFile: bind(context, readMeetingFile),
    readUnitDocument: bind(context, readUnitDocument),
    archivePackage: bind(context, archivePackage),
    recordArchived: bind(context, recordArchived),
    openUnits: bind(context, openUnits),
    handMeasure: bind(context, handMeasure),
    planReminders: bind(context, planReminders),
    startReminders: bind(context, startReminders),
    stillDue: bind(context, stillDue),
    startQuarterCards: bind(context, startQuarterCards),
    planQuarterCards: bind(context, planQuarterCards),
    quarterDelivery: bind(context, quarterDelivery),
    readQuarterCard: bind(context, readQuarterCard),
    answerQuarterCard: bind(context, answerQuarterCard),
    reportForm: bind(context, reportForm),
    acknowledgeGuidelines: bind(context, acknowledgeGuidelines),
    findPeople: bind(context, findPeople),
    previewReport: bind(context, previewReport),
    listReportDrafts: bind(context, listReportDrafts),
    readReportDraft: bind(context, readReportDraft),
    saveReportDraft: bind(context, saveReportDraft),
    discardReportDraft: bind(context, discardReportDraft),
    listReports: bind(context, listReports),
    listNotes: bind(context, listNotes),
    readNote: bind(context, readNote),
    writeNote: bind(context, writeNote),
    runNoteCommand: bind(context, runNoteCommand),
    readReport: bind(context, readReport),
    beginReport: bind(context, beginReport),
    runReportCommand: bind(context, runReportCommand),
    addReportFiles: bind(context, addReportFiles),
    readReportFile: bind(context, readReportFile),
    reportDelivery: bind(context, reportDelivery),
    planReports: bind(context, planReports),
    startReports: bind(context, startReports),
    listSubCases: bind(context, listSubCases),
    readCaseDocument: bind(context, readCaseDocument),
    readSubCase: bind(context, readSubCase),
    runCaseCommand: bind(context, runCaseCommand),
    caseDelivery: bind(context, caseDelivery),
    subCasePackage: bind(context, subCasePackage),
    recordCaseArchived: bind(context, recordCaseArchived),
    readCasePage: bind(context, readCasePage),
    readDocumentWords: bind(context, readDocumentWords),
    readMinutesWords: bind(context, readMinutesWords),
    readCaseCandidates: bind(context, readCaseCandidates),
    planCases: bind(context, planCases),
    startCases: bind(context, startCases),
    readStatistics: bind(context, readStatistics),
    readStatisticsFile: bind(context, readStatisticsFile),
    listRetention: bind(context, listRetention),
    runReportRetention: bind(context, runReportRetention),
    warnReportsOfErasure: bind(context, warnReportsOfErasure),
    startErasureWarnings: bind(context, startErasureWarnings),
    retentionDelivery: bind(context, retentionDelivery),
    noteRetentionDelivery: bind(context, noteRetentionDelivery),
    guideStart: bind(context, guideStart),
    askGuide: bind(context, askGuide),
    readStart: bind(context, readStart),
    tourRole: bind(context, tourRole),
    choose: bind(context, choose),
    forgetLeaversOwnChoices: bind(context, forgetLeaversOwnChoices),
    search: bind(context, search),
    readNotifications: bind(context, readNotifications),
    chooseNotifications: bind(context, chooseNotifications),
    holdBack: bind(context, holdBack),
    heldFor: bind(context, heldFor),
    heldTold: bind(context, heldTold),
    heldReleased: bind(context, heldReleased),
    forgetLeaversChoices: bind(context, forgetLeaversChoices),
  };
}

export type UseCases = ReturnType<typeof everyUseCase>;

function bind<Args extends readonly unknown[], Result>(
  context: DeskContext,
  useCase: (context: DeskContext, ...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => useCase(context, ...args);
}
