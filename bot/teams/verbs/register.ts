import { notificationsVerb } from "../cards/notificationsCard.ts";
import {
  acceptCase,
  approve,
  approveDay,
  assess,
  callIn,
  callInForm,
  decline,
  dialogue,
  followUp,
  openCase,
  postCase,
  reject,
  rejectDay,
  rejectForm,
  returnCase,
  terminate,
  terminateForm,
  undo,
  withdraw,
} from "./case.ts";
import { sendDay } from "./day.ts";
import { draftBack, draftDiscard, draftNext, draftSend, draftShare, renewCase, reopenCase, startFast } from "./draft.ts";
import { setMeetingDays, showMeetingDays } from "./hjemmekontor/meetingDay.ts";
import { reportVerbs } from "./melding/register.ts";
import { showChoose, showHelp, showMine, showPending, startDay } from "./menu.ts";
import { askGathering, callOffGathering, recordGathering, showGathering } from "./moete/gathering.ts";
import { chooseNotifications } from "./notifications.ts";
import { cycleVerbs } from "./oppfolging/register.ts";
import { presenceVerbs } from "./oppmote/register.ts";
import { askTalk, markTalkHeld } from "./regime/disagree.ts";
import { confirmNotice } from "./regime/notice.ts";
import { caseVerbs } from "./sak/register.ts";
import { setLanguage } from "./start/language.ts";
import { showStart } from "./start/start.ts";
import { guideShow } from "./veileder/guide.ts";
import type { Verb } from "./verb.ts";

/** Every verb that a card may send. */
export const verbs: Readonly<Record<string, Verb>> = {
  "show.choose": showChoose,
  "show.mine": showMine,
  "show.pending": showPending,
  "show.help": showHelp,
  "start.day": startDay,
  "start.fast": startFast,
  "day.send": sendDay,
  "draft.next": draftNext,
  "draft.back": draftBack,
  "draft.share": draftShare,
  "draft.send": draftSend,
  "draft.discard": draftDiscard,
  "case.open": openCase,
  "case.show": postCase,
  "case.reopen": reopenCase,
  "case.assess": assess,
  "case.approve": approve,
  "case.return": returnCase,
  "case.reject": reject,
  "case.approveDay": approveDay,
  "case.rejectForm": rejectForm,
  "case.rejectDay": rejectDay,
  "case.accept": acceptCase,
  "case.decline": decline,
  "case.withdraw": withdraw,
  "case.undo": undo,
  "case.callInForm": callInForm,
  "case.callIn": callIn,
  "case.terminateForm": terminateForm,
  "case.terminate": terminate,
  "case.followUp": followUp,
  "case.dialogue": dialogue,
  "renew.start": renewCase,
  "unitWeek.show": showMeetingDays,
  "unitWeek.set": setMeetingDays,
  "gathering.ask": askGathering,
  "gathering.record": recordGathering,
  "gathering.show": showGathering,
  "gathering.callOff": callOffGathering,
  "guide.show": guideShow,
  "assess.talk": askTalk,
  "assess.talkHeld": markTalkHeld,
  "notice.confirm": confirmNotice,
  "show.start": showStart,
  "language.set": setLanguage,
  [notificationsVerb]: chooseNotifications,
  ...cycleVerbs,
  ...reportVerbs,
  ...caseVerbs,
  ...presenceVerbs,
};

/** The verb of that name; `undefined` for what is not one, which is answered with the present state, as an old card's would be. */
export function verbNamed(name: string): Verb | undefined {
  // A name may be that of something every object has.
  return Object.hasOwn(verbs, name) ? verbs[name] : undefined;
}
