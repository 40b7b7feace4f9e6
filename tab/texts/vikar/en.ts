import type { nbVikar } from "./nb.ts";

export const enVikar: typeof nbVikar = {
  title: "Substitute",
  how: "While you are away, another employee can decide about home office for those whom you lead. You can still decide yourself. Reports and cases do not go with it: they have rules of their own.",
  none: "You have not chosen a substitute.",
  when: { now: "Now", coming: "To come", over: "Over" },
  hasLeft: "Is no longer employed here. What waits comes to you.",
  add: "Choose a substitute",
  who: "Who is to be the substitute?",
  search: "Find an employee",
  change: "Choose somebody else",
  from: "First day",
  to: "Last day",
  save: "Choose and tell them",
  named: "The substitute is chosen and will be told.",
  end: "End now",
  endSure: (name) => `End the time of ${name} as your substitute now? What waits comes back to you at once.`,
  takeBack: "Take back",
  takeBackSure: (name) => `Is ${name} not to be the substitute after all?`,
  ended: "The substitute's time was ended.",
  about: (action, name) => `${action}: ${name}`,
  standsInFor: (leader, to) => `You are the substitute of ${leader} up to and including ${to}.`,
  place: {
    substitute: (name) => `as the substitute of ${name}`,
    "leader-above": (name) => `in the place of ${name}, since the substitute is the one who applies`,
  },
  decides: {
    substitute: (name, leader) => `${name} decides now, as the substitute of ${leader}.`,
    "leader-above": (name, leader) =>
      `${name} decides now, in the place of ${leader}: as a substitute you cannot decide on your own application.`,
  },
  onBehalfOf: (name) => `on behalf of ${name}`,
  missing: {
    title: "No leader can decide for you at present",
    NO_UNIT: "The directory does not place you in any unit.",
    NO_LEADER: "The directory names no leader for your unit.",
    LEADER_LEFT: "The leader named for your unit has left.",
    ask: (name) => `Contact ${name}, who sees to it.`,
    askHr: "Contact HR, who see to it.",
    kept: "What you have sent is safe with us.",
  },
};
