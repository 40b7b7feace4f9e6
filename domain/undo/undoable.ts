/**
 * What of all that is done here can be taken back, by whom is always whoever did it, and why not where it cannot. A thing taken back is one
 * more event: nothing is deleted, and the history says both.
 *
 * `window`: for some minutes, by «Angre». Nobody loses by it: it gives back what was asked for (fvl. § 35 a), or was one's own to say (HO-03).
 * `own-command`: for as long as that command is open, by it. `never`: with what forbids it.
 */
export type Undo =
  | { readonly kind: "window"; readonly because: string }
  | { readonly kind: "own-command"; readonly by: string }
  | { readonly kind: "never"; readonly because: string };

const window = (because: string): Undo => ({ kind: "window", because });
const byOwn = (by: string): Undo => ({ kind: "own-command", by });
const never = (because: string): Undo => ({ kind: "never", because });

export const undoMinutes = 10;

export const undoable = {
  // Home office.
  Withdraw: window("HO-03: one's own to ask for; whoever decides has lost nothing by it"),
  WithdrawDay: window("HO-03: one's own to ask for; the leader is told that it waits again"),
  Return: window("forvaltningsloven § 35 første ledd a: not to anybody's harm; the application waits for a decision again"),
  Reject: window("forvaltningsloven § 35 første ledd a: not to the applicant's harm; it waits for a decision again"),
  RejectDay: window("forvaltningsloven § 35 første ledd a: not to the applicant's harm; it waits for a decision again"),
  Approve: never("avtaleloven § 7: the applicant sees it at once, and can trust it; what is agreed ends by notice (HO-14)"),
  ApproveDay: never("avtaleloven § 7: the employee sees it at once; the leader calls in where work asks for it (HO-25)"),
  Accept: never("HO-14: an agreement of two, which one of them ends by notice"),
  Decline: never("HO-03: the leader was told; one applies anew"),
  CallIn: never("HO-25: the employee has been told where to be"),
  CallInDay: never("HO-25: the employee has been told where to be"),
  Terminate: never("HO-14: notice that was given runs from the day that it was told"),
  FollowUp: never("HO-12: that a talk was held is so, and both have it in their history"),
  HoldDialogue: never("HO-19: that a talk was held is so, and both have it in their history"),
  HandOverEquipment: byOwn("StrikeEquipment"),
  DoWithoutEquipment: byOwn("HandOverEquipment"),
  TakeBackEquipment: byOwn("HandOverEquipment"),
  StrikeEquipment: byOwn("HandOverEquipment"),
  // The yearly cycle.
  ReportProgress: byOwn("ReportProgress"),
  SnoozeReminders: byOwn("ResumeReminders"),
  CancelMeeting: byOwn("PlanMeeting"),
  AttestConsultation: never(
    "AM-02: what the safety representative has confirmed is theirs; they speak again on the next version",
  ),
  SubmitEvaluation: never("AM-02: handed in by the date, with others' words on it"),
  RecordArchive: never("AM-01, arkivlova: what is in the archive stays there"),
  // Reports and cases.
  SubmitReport: never(
    "VA-02: it is received, and whoever received it has a duty to act; the reporter may withdraw it with a word",
  ),
  AcknowledgeReport: never("VA-02: the reporter has been told that it was received, and counts on it"),
  DeclareHabilitet: never("VA-03, forvaltningsloven § 6: a declaration binds until there is a new one"),
  StateInHearing: never("SB-09: what a party has said stands; more can be added"),
  ConcludeCase: never("forvaltningsloven § 35: told to its parties; it is changed by a new decision with its own grounds"),
  ArchiveCase: never("arkivlova: what is in the archive stays there"),
  // Rule sets.
  SendNotice: never("LI-04: staff have been told, and the proof says so; a notice is corrected by a new version"),
  PublishRuleset: byOwn("WithdrawRuleset"),
  AssessPlace: byOwn("AssessPlace"),
  AskPresence: byOwn("WithdrawPresence"),
} as const satisfies Readonly<Record<string, Undo>>;
