import type { TourWords } from "./words.ts";

export const enTour: TourWords = {
  title: "Tour",
  position: (step, of) => `${step} of ${of}`,
  step: {
    start: {
      title: "Start shows what is waiting for you",
      text: "Everything that is waiting for you stands here, with its deadline and the reason, the most pressing first. Press a line to go straight to it.",
      short: "Write “what is waiting for me” and I show all that waits for you.",
    },
    hjemmekontor: {
      title: "Apply for home office in the chat",
      text: "Write “home office” to Dagsorden, for a day or as a fixed agreement. You see what the rules say before you send it, and find your agreements under “My agreements”.",
      short: "Write “home office” to apply for a day or a fixed agreement.",
    },
    ifra: {
      title: "Speak up when something is wrong",
      text: "Under “Speak up” you can get advice, report something or blow the whistle. You see who will read it before you send it. Nothing of what you write stays in the chat.",
      short: "Write “speak up” to get advice, report something or blow the whistle.",
    },
    "uten-navn": {
      title: "You can speak up without a name",
      text: "You do so on a page of its own outside Teams. Its address and a code to scan stand under “Speak up”. Preferably use a private device.",
      short: "You can also speak up without a name, on a page of its own.",
    },
    meldinger: {
      title: "Follow what you have reported",
      text: "Under “My reports” you see status and deadlines, read answers, and can write more.",
      short: "Write “my reports” to see the answers that you got.",
    },
    spoer: {
      title: "Ask what the rules say",
      text: "Under “Ask” Dagsorden answers from the guidelines, with source and date. Write the question as you would say it.",
      short: "Write “ask” and your question, and I answer from the guidelines.",
    },
    godkjenninger: {
      title: "Decide applications in one place",
      text: "Under “Approvals” are the applications of those whom you lead, with the assessments that the rules require of you. When you are away you can name a substitute there.",
      short: "Write “waiting for me” to see the applications that you decide.",
    },
    "aarshjul-leder": {
      title: "The annual cycle takes you through the autumn",
      text: "Under “Annual cycle” you see the next step of your unit, and the deadlines for the action plan and the evaluation. Reminders come in the chat.",
      short: "Write “annual cycle” to see the deadlines of your unit.",
    },
    "aarshjul-verneombud": {
      title: "You are to be part of all of it",
      text: "Under “Annual cycle” you say whether you take part, read the action plan and answer the evaluation. What you write stands as yours.",
      short: "Write “annual cycle” to see what you are to answer as safety representative.",
    },
    "aarshjul-koordinator": {
      title: "See all units at once",
      text: "“Annual cycle” shows how far each unit has come, those that are overdue first. Shape and word say the same as the colour.",
      short: "Write “annual cycle” to see how far the units have come.",
    },
    purre: {
      title: "Remind those who are behind",
      text: "From the map of units you can remind many leaders at once. Whoever was reminded the same day is not reminded again.",
      short: "In the tab you can remind many units at once.",
    },
    notater: {
      title: "Your notes are yours",
      text: "When somebody talks with you in confidence, you can write a note under “Speak up”. Only you can read it. Where there is danger, the page shows what you have to do.",
      short: "Confidential notes are written in the tab. Only you can read them.",
    },
    innboks: {
      title: "The inbox shows what you answer for",
      text: "Under “Speak up”, “Inbox”, are the reports that you receive, with the deadlines for acknowledging and answering. Opening one is recorded.",
      short: "Write “my reports” to see what you are to receive.",
    },
    habilitet: {
      title: "First: are you impartial?",
      text: "Before you may read, you say whether you are impartial. If not, the report goes to the next in line, and you see no more of it.",
      short: "You always say whether you are impartial before you read anything.",
    },
    saker: {
      title: "A case has fixed steps",
      text: "Under “Cases” you see which step the case is at, what can be done now, and why something cannot be done yet.",
      short: "In the tab “Cases” you see the next step of each case.",
    },
  },
};
