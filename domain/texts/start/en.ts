import type { StartWords } from "./words.ts";

const things = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

export const enStart: StartWords = {
  title: "Start",
  waits: (count) =>
    count === 0
      ? "Nothing is waiting for you"
      : count === 1
        ? "One thing is waiting for you"
        : `${count} things are waiting for you`,
  nothingHow: "This is what you can do:",
  urgency: {
    "over-fristen": "Overdue",
    snart: "The next seven days",
    "uten-frist": "Waiting, no deadline",
    senere: "Later",
  },
  what: {
    "rett-soeknad": () => "Change the application for home office and send it again",
    "godta-avtale": () => "Read the home-office agreement and say whether you accept it",
    dialog: ({ about }) => `Talk with ${about ?? "your leader"} about the workplace at home`,
    forny: () => "Your home-office agreement runs out. To go on, apply for a new period",
    "lever-tilbake": () => "Hand back the equipment that you have had at home",
    avgjoer: ({ count, about }) =>
      count === 1 ? `Answer ${about ?? "the employee"} about home office` : `Answer ${count} applications for home office`,
    "foelg-opp": ({ count, about }) =>
      count === 1 ? `Follow up ${about ?? "the employee"} on home office` : `Follow up ${count} home-office agreements`,
    "dialog-leder": ({ count, about }) =>
      `Talk with ${count === 1 ? (about ?? "the employee") : `${count} employees`} about the workplace at home`,
    "venter-under": ({ count, about }) =>
      about === null
        ? `${things(count, "One application has", "applications have")} no leader to go to`
        : `${things(count, "One application has", "applications have")} waited long with ${about}`,
    turnus: () => "Make a plan with the team of who is at home when",
    utlever: ({ count, about }) =>
      count === 1 ? `Hand over equipment to ${about ?? "the employee"}` : `Hand over equipment to ${count} employees`,
    "faa-tilbake": ({ count, about }) =>
      count === 1 ? `Get equipment back from ${about ?? "the employee"}` : `Get equipment back from ${count} employees`,
    oppmoete: ({ count, about }) =>
      count === 1 ? `Settle presence with ${about ?? "the employee"}` : `Settle presence with ${count} employees`,
    samtale: ({ count, about }) =>
      count === 1
        ? `Hold the talk that ${about ?? "the employee"} asked for`
        : `Hold the talks that ${count} employees asked for`,
    enhetsoppgaver: ({ count, about }) =>
      `Assess what the rules ask of ${count === 1 ? (about ?? "the unit") : `${count} units`}`,
    "les-beskjed": ({ count, about }) =>
      count === 1 ? `Read the notice about ${about === null ? "the rules" : `«${about}»`}` : `Read ${count} notices about rules`,
    melding: ({ count, about }) =>
      count === 1 ? `Report ${about ?? ""} is waiting for you` : `${count} reports are waiting for you`,
    "signer-referat": ({ count, about }) =>
      count === 1 ? `Read and sign the minutes in report ${about ?? ""}` : `Read and sign ${count} minutes`,
    sak: ({ count, about }) => (count === 1 ? `Case ${about ?? ""} is waiting for you` : `${count} cases are waiting for you`),
    "egen-sak": ({ count, about }) =>
      count === 1 ? `Case ${about ?? ""} is waiting for you` : `${count} cases are waiting for you`,
    notat: ({ count }) => `Finish ${things(count, "a note", "notes")} that you have written`,
    "les-retningslinjer": () => "Read the guidelines on speaking up, and confirm that you know them",
    aarshjul: ({ count, about }) => (count === 1 ? (about ?? "The unit") : `${count} units`),
    oppbevaring: ({ count }) => `Decide whether ${things(count, "one folder is", "folders are")} to be erased`,
    drift: ({ count }) => `Find out why messages did not reach ${things(count, "one person", "people")}`,
    "utkast-soeknad": () => "You have begun an application for a fixed agreement",
    "utkast-melding": ({ count }) => `You have ${things(count, "a draft", "drafts")} in «Speak up» that was not sent`,
  },
  why: {
    "rett-soeknad": "Because your leader has sent the application back to you.",
    "godta-avtale": "Because the agreement holds only once you have accepted it.",
    dialog: "Because you have a fixed home-office agreement.",
    forny: "Because no agreement is renewed by itself.",
    "lever-tilbake": "Because the home-office agreement is over.",
    avgjoer: "Because you decide about home office for whoever asks.",
    "foelg-opp": "Because you lead the one who works at home.",
    "dialog-leder": "Because you lead the one who works at home.",
    "venter-under": "Because you lead the level above, or help where there is no leader.",
    turnus: "Because many in your team work at home.",
    utlever: "Because the equipment was agreed and is not recorded as handed over.",
    "faa-tilbake": "Because the agreement is over, and the equipment is not recorded as returned.",
    oppmoete: "Because special rules hold, and you decide for whoever asks.",
    samtale: "Because you have assessed where they are to work.",
    enhetsoppgaver: "Because you lead the unit while special rules hold.",
    "les-beskjed": "Because the rules hold where you work.",
    melding: "Because you have a task in it.",
    "signer-referat": "Because it says what you have said.",
    sak: "Because you have a task in it.",
    "egen-sak": "Because you were asked for something in it.",
    notat: "Because you have written it. Nobody else sees it.",
    "les-retningslinjer": "Because you are a leader.",
    oppbevaring: "Because you see to the records, and the time of keeping is nearly over.",
    drift: "Because you are an administrator.",
    "utkast-soeknad": "Because it was not sent. Only you see it.",
    "utkast-melding": "Because it was not sent. Only you see it.",
  },
  by: (date) => `By ${date}`,
  was: (date) => `The deadline was ${date}`,
  today: "The deadline is today",
  since: (date) => `Waiting since ${date}`,
  noDeadline: "No deadline",
  overdue: "Overdue",
  inChat: "Write «fixed agreement» to Dagsorden in the chat to go on.",
  more: (count) => `And ${count} more. You see everything on the page «Start».`,
};
