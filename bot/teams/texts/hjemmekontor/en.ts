import { enInPlace } from "#domain/texts/hjemmekontor/inPlace.ts";
import type { HomeTexts } from "./homeTexts.ts";

export const enHome: HomeTexts = {
  buttons: {
    followUp: "We have followed up",
    dialogue: "We have talked about it",
    renew: "Apply for a new period",
    meetingDay: "Day of the unit's meeting",
    save: "Save",
    paper: "Open the agreement as a document",
  },
  remind: {
    title: (count) =>
      count === 1 ? "Working from home: one thing to follow up" : `Working from home: ${count} things to follow up`,
    line: {
      "foelg-opp": ({ name, date }) => [
        `Follow up ${name ?? "the employee"} as usual`,
        `Talk about the tasks and about how working together goes, and note it here. Due: ${date}.`,
      ],
      dialog: ({ name, date }) => [
        `Talk with ${name ?? "your leader"} about the workplace at home`,
        `Are chair, desk, light and indoor climate as they should be? One of you notes that you have talked. Due: ${date}.`,
      ],
      forny: ({ date }) => [
        `Your agreement ends on ${date}`,
        "It is not renewed by itself. To go on, you can apply for a new period. The days and reasons are filled in for you.",
      ],
      utloeper: ({ name, date }) => [
        `The agreement with ${name ?? "the employee"} ends on ${date}`,
        "It is not renewed by itself. If the employee applies again, you get the application to assess.",
      ],
      avgjoer: ({ name, date }) => [`${name ?? "The employee"} is waiting for an answer`, `The application was sent on ${date}.`],
      "venter-under": ({ name, count, date }) => [
        name === null
          ? `${count === 1 ? "One application has" : `${count} applications have`} no leader who can decide`
          : `${name} has ${count === 1 ? "one application" : `${count} applications`} waiting`,
        name === null
          ? `The oldest was sent on ${date}. The unit has no leader in the directory. Contact HR, who can put it right.`
          : `The oldest was sent on ${date}. Take it up with the leader.`,
      ],
      utlever: ({ name, date }) => [
        `The equipment for ${name ?? "the employee"} has not been handed over`,
        `The agreement began on ${date}. Hand over what was agreed, and record it in the tab «Approvals».`,
      ],
      "lever-tilbake": ({ name, date }) => [
        `Equipment has not been given back (${name ?? "home office"})`,
        `The agreement ended on ${date}. The employer owns the equipment. Agree on when it is given back; the leader records it in the tab «Approvals».`,
      ],
      turnus: ({ share }) => [
        `${share?.agreed ?? 0} of ${share?.size ?? 0} in the team have a fixed home-office agreement`,
        "With so many, you should make a plan or rota together, so that everybody meets. Still consider each person individually.",
      ],
    },
    more: (count) => `And ${count} more. See the tab «Approvals».`,
    elsewhere: {
      "foelg-opp": (count) => `Follow up as usual: ${count === 1 ? "one agreement" : `${count} agreements`}.`,
      dialog: (count) => `Talk about the workplace at home: ${count === 1 ? "one agreement" : `${count} agreements`}.`,
      forny: () => "Your agreement ends soon and is not renewed by itself.",
      utloeper: (count) => (count === 1 ? "One agreement in the team ends soon." : `${count} agreements in the team end soon.`),
      avgjoer: (count) =>
        count === 1 ? "One application waits for your decision." : `${count} applications wait for your decision.`,
      "venter-under": (count) =>
        count === 1
          ? "One application has waited long for a decision."
          : `${count} applications have waited long for a decision.`,
      utlever: (count) =>
        `Equipment for home office has not been handed over: ${count === 1 ? "one agreement" : `${count} agreements`}.`,
      "lever-tilbake": (count) => `Equipment has not been returned: ${count === 1 ? "one agreement" : `${count} agreements`}.`,
      turnus: () => "Many in the team work from home on fixed days. Make a plan or rota together.",
    },
  },
  vikar: {
    named: (leader, period) => `You are the substitute of ${leader}, ${period}`,
    namedText: (leader) =>
      `In this time you decide about home office for those whom ${leader} leads. It is for home office alone: reports and cases stay with the leader.`,
    ended: (leader) => `You are no longer the substitute of ${leader}`,
    endedText: "Your time as a substitute was ended. What waits lies with the leader again.",
    routed: (count) => (count === 1 ? "One application waits for you" : `${count} applications wait for you`),
    routedText:
      "Some of it came to you because somebody has a new leader, has moved to another unit, or has a leader with a substitute. The history of the case says why.",
    waiting: (count) =>
      count === 0 ? "Nothing waits now." : count === 1 ? "One application waits now." : `${count} applications wait now.`,
    asked: (name, place) => `${name} asks to work from home, and you decide ${place}.`,
    ...enInPlace,
    elsewhere: {
      named: "You were chosen as the substitute of a leader, to decide about home office. Dagsorden says of whom and when.",
      ended: "A time of yours as a substitute was ended. What waits lies with the leader again.",
    },
  },
  missingLeader: (contact) =>
    contact === null
      ? "The directory names no leader for you, so nobody can decide at present. Contact HR. What you have sent is safe with us."
      : `The directory names no leader for you, so nobody can decide at present. Contact ${contact}, who sees to it. What you have sent is safe with us.`,
  todo: {
    FollowUp: "It is time to follow up as usual: the tasks, and how working together goes.",
    HoldDialogue: "It is time to talk about the workplace at home: chair, desk, light and indoor climate.",
    Renew: "The agreement ends soon and is not renewed by itself.",
  },
  renewed: "The days and reasons are taken from the agreement you have. Look them over, and answer the rest anew.",
  team: ({ agreed, size }) =>
    `With this agreement, ${agreed} of ${size} in the team work from home on fixed days. Make a plan or rota together with the staff.`,
  meeting: {
    title: "The unit's fixed meeting",
    text: "Choose the day on which the unit meets in person every week. If somebody wants to work from home on that day, both they and you are told.",
    day: (unit) => `Meeting day of ${unit}`,
    none: "No fixed day",
    saved: "Saved.",
    changed: "Somebody else has changed the day meanwhile. This is how it is now.",
    help: "«unit meeting»: choose the day on which your unit meets every week",
  },
};
