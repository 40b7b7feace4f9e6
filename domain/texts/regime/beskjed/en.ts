import type { NoticeField } from "../../../regime/beskjed/model.ts";
import type { BeskjedRefusals, BeskjedWords } from "./words.ts";

export const enBeskjed: BeskjedWords = {
  told: {
    "notice-sent": "A notice about home office",
    "notice-corrected": "The notice about home office has been corrected",
    "notice-reminder": "You have a notice about home office to read",
  },
  why: (ruleset) => `You get this notice because “${ruleset}” applies where you work.`,
  waits: "You have not yet confirmed that you have read it. We remind you this one time only.",
  readOn: "Read the whole notice",
  confirm: "I have read it",
  confirmed: "You have confirmed that you have read the notice.",
  whoSees: "Your leader can see that you have confirmed. Everybody else sees figures only.",
  otherForm: "This notice was written in Norwegian only.",
  onIntranet: (date) => `On the intranet from ${date}`,
  corrected: (version) => `Corrected, version ${version}`,
  documentation: {
    INGEN: "Not documented",
    INTRANETT: "Documented on the intranet",
    SENDT: "Sent and documented",
  },
  undocumented:
    "The employer has to be able to document that staff were told. Send a notice, or write where and when it was put on the intranet.",
  step: { told: "Sent to", reached: "Reached", shown: "Opened", confirmed: "Confirmed as read" },
  hidden: "hidden",
  few: "fewer than five",
  nearlyAll: "all, or all but fewer than five",
  whole: "Everybody",
  columns: { version: "Version", unit: "Unit", figure: "Figures for", value: "Value" },
  end: {
    title: (date) => `Clarify what holds after ${date}`,
    why: (ruleset, date) =>
      `“${ruleset}” holds until ${date}, that day included, and it has not been said what holds afterwards.`,
    how: "Extend the rules or publish new ones, so that staff know in good time. If you do nothing, the ordinary rules hold from the next day.",
    open: "Open Rule sets",
  },
};

const form = { nb: "in Norwegian", nn: "in Nynorsk", en: "in English" };
const formOf = (field: NoticeField) => form[field.slice(0, 2) as keyof typeof form];

export const enBeskjedRefusals: BeskjedRefusals = {
  NOTICE_RULESET_OVER: ({ standing }) =>
    standing === "TRUKKET"
      ? "The rule set was withdrawn, so there is nothing to give notice of."
      : "The rules no longer hold. You can still write where and when the notice was put on the intranet.",
  NOTICE_TITLE_MISSING: ({ field }) =>
    field === "nb.title" ? "Write a title in Norwegian." : `Write a title ${formOf(field)} as well, or remove the text.`,
  NOTICE_TEXT_MISSING: ({ field }) =>
    field === "nb.text" ? "Write the notice in Norwegian." : `Write the notice ${formOf(field)} as well, or remove the title.`,
  NOTICE_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  NOTICE_URL_MISSING: () => "Paste the address of the notice on the intranet. A date alone does not show what was said.",
  NOTICE_URL_WRONG: ({ isInsecure }) =>
    isInsecure
      ? "The address begins with http://. Use the one that begins with https://"
      : "This is not a whole address. Paste the one that begins with https://",
  NOTICE_DATE_MISSING: () =>
    "Choose the day on which the notice was put there. The address alone does not show when staff were told.",
  NOTICE_DATE_AHEAD: ({ today }, format) =>
    `The notice has not been put there yet on that day. Choose ${format.dayMonthYear(today)} or earlier.`,
  NOTICE_UNCHANGED: () => "You have not changed anything since the last time.",
  NOTICE_CORRECTED: () => "The notice has been corrected since you got it. Read the new version, and confirm that one.",
  RECEIPTS_KEPT: ({ until }, format) =>
    until === null
      ? "The receipts are kept for as long as the rules hold."
      : `The receipts are kept until ${format.dayMonthYear(until)}.`,
};
