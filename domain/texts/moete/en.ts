import type { GatheringWords } from "./words.ts";

export const enGathering: GatheringWords = {
  kind: {
    MOETE: "Ordinary working meeting",
    LEDERMOETE: "Leader or board meeting",
    SEMINAR: "Seminar",
    KONFERANSE: "Conference",
    SAMLING: "Gathering or kick-off",
    KURS: "Course for staff",
    FORELESNING: "Lecture",
    LABKURS: "Lab course",
    VEILEDNING: "Supervision of students",
  },
  form: {
    FYSISK: "In person: everybody meets",
    DIGITALT: "Online: nobody meets",
    HYBRID: "Hybrid: some meet, others join online",
  },
  shortForm: { FYSISK: "in person", DIGITALT: "online", HYBRID: "hybrid" },
  outcome: { ALLOWED: "Yes, it is allowed", ONLY_IF: "Only if the conditions are met", NOT_ALLOWED: "No, it is not allowed" },
  reason: {
    NO_SPECIAL_RULES: "No special rules for meetings hold on that day. You need not ask anybody.",
    NO_RULES: "No rules are set for that day.",
    DIGITAL_AS_A_RULE: "Meetings, courses and gatherings are online as a rule. An exception needs a reason in the work itself.",
    DIGITAL_ANYWAY: "Online is how the rules want it.",
    TEACHING_NEEDS_CAMPUS: "Teaching that cannot be done online may still take place on campus.",
    TEACHING_DIGITAL:
      "Teaching is to be online as far as possible. It may be on campus where students would otherwise learn less.",
    EVENT_FORBIDDEN: "Conferences, seminars, courses and gatherings in person are forbidden, however few take part.",
    HYBRID_FORBIDDEN: "Only fully online gatherings are allowed. Where some meet it is forbidden, however few they are.",
    FULLY_DIGITAL: "Fully online gatherings are allowed, however many take part.",
    ORDINARY_MEETING: "Meetings that are part of the ordinary work are allowed. You must always consider holding them online.",
  },
  condition: {
    DIGITAL_CONSIDERED: "It was considered whether the meeting can be held online",
    BUSINESS_NEED: "The work itself requires that you meet",
  },
  advice: {
    SHOULD_BE_DIGITAL: "The meeting should be online, since everybody is to work from home as far as is practically possible.",
    TEACH_DIGITALLY: "Give the lecture online if you can.",
    SUPERVISE_DIGITALLY: "Supervision should be online where it is practically possible.",
    ASK_THE_MUNICIPALITY: "We do not know the rules in the municipality where you meet. Find out what holds there.",
  },
  alternative: {
    DIGITAL: "Hold it fully online.",
    LARGER_ROOM: "Move the meeting to a larger room, for example one hired at a hotel.",
    POSTPONE: (day) => `Wait until ${day} or later. These rules no longer hold then, as things stand now.`,
  },
  status: { REGISTRERT: "Recorded", AVLYST: "Called off" },
  people: (number) => (number === 1 ? "1 person" : `${number} people`),
  elsewhere: (municipality) => (municipality === null ? "Somewhere in another municipality" : `Elsewhere in ${municipality}`),
  nowhere: "Nobody meets",
  line: (kind, form, day) => `${kind}, ${form}, ${day}`,
};
