import { distance } from "fastest-levenshtein";

/** What a person may ask for in words. */
export type ChatCommand =
  | "choose"
  | "day"
  | "fixed"
  | "mine"
  | "pending"
  | "cycle"
  | "meeting"
  | "gathering"
  | "rules"
  | "disagree"
  | "presence"
  | "help"
  | "injury"
  | "offices"
  | "report"
  | "reports"
  | "adaptation"
  | "notifications"
  | "quarter"
  | "ask"
  | "start"
  | "language";

/** The words for each command in bokmål, nynorsk and English; Teams sends a menu command's title as the person's language has it. */
const phrases: Readonly<Record<ChatCommand, readonly string[]>> = {
  injury: [
    "skadet hjemme",
    "skada heime",
    "skadd heime",
    "skade på hjemmekontor",
    "yrkesskade",
    "injured at home",
    "injury at home",
  ],
  offices: [
    "kontorplasser",
    "kontorplassar",
    "antall kontorplasser",
    "desk reduction",
    "office desks",
    "arealplan",
    "eksporter kontorplasser",
  ],
  reports: ["mine meldinger", "meldingene mine", "meldingane mine", "mine meldingar", "my reports", "my messages"],
  report: [
    "meld fra",
    "melde fra",
    "meld frå",
    "melde frå",
    "si ifra",
    "si fra",
    "sier ifra",
    "sei ifrå",
    "sei frå",
    "seie ifrå",
    "seie frå",
    "varsle",
    "varsel",
    "varsling",
    "klage",
    "klager",
    "klagar",
    "underretning",
    "bekymringsmelding",
    "bekymret",
    "bekymra",
    "gjengjeldelse",
    "gjengjelding",
    "mobbing",
    "mobbet",
    "mobba",
    "mobber",
    "mobbar",
    "trakassering",
    "trakassert",
    "trakasserer",
    "trakasserar",
    "korrupsjon",
    "muntlig henvendelse",
    "munnleg førespurnad",
    "oral approach",
    "speak up",
    "report a concern",
    "whistleblow",
    "whistleblowing",
    "complaint",
    "complain",
    "concerned",
    "harassment",
    "harassed",
    "bullying",
    "bullied",
    "retaliation",
  ],
  adaptation: [
    "trenger tilrettelegging",
    "treng tilrettelegging",
    "tilrettelegging",
    "tilrettelagt",
    "need accommodation",
    "accommodation",
  ],
  notifications: [
    "varselinnstillinger",
    "varslingsinnstillinger",
    "varselinnstillingar",
    "varslingsinnstillingar",
    "stille tid",
    "notification settings",
    "quiet hours",
  ],
  quarter: ["kvartalskort", "kvartalskortet", "quarter card", "quarterly card"],
  ask: ["spør", "ask"],
  start: ["hva venter på meg", "kva ventar på meg", "what is waiting for me", "what waits for me", "start"],
  language: [
    "språk",
    "bytt språk",
    "byt språk",
    "endre språk",
    "velg språk",
    "vel språk",
    "bokmål",
    "nynorsk",
    "language",
    "change language",
    "english",
  ],
  pending: ["venter på meg", "ventar på meg", "godkjenninger", "godkjenningar", "waiting for me", "approvals"],
  cycle: [
    "årshjul",
    "årshjulet",
    "årshjul for arbeidsmiljø",
    "arbeidsmiljø",
    "arbeidsmiljøet",
    "tiltaksplan",
    "tiltaksplanen",
    "annual cycle",
    "work environment",
    "action plan",
  ],
  meeting: [
    "enhetsmøte",
    "enhetsmøtet",
    "møtedag",
    "møtedagen",
    "fast møte",
    "einingsmøte",
    "einingsmøtet",
    "unit meeting",
    "meeting day",
  ],
  gathering: [
    "møte",
    "møter",
    "møtet",
    "møta",
    "samling",
    "kan vi møtes",
    "kan vi møtast",
    "kan me møtast",
    "får vi møtes",
    "får vi møtast",
    "meeting",
    "meetings",
    "can we meet",
    "may we meet",
  ],
  rules: [
    "regler",
    "reglar",
    "hvilke regler gjelder",
    "kva reglar gjeld",
    "hva gjelder nå",
    "kva gjeld no",
    "rules",
    "which rules",
  ],
  disagree: ["uenig", "usamd", "ueinig", "disagree", "i disagree"],
  presence: [
    "oppmøte",
    "oppmøte på campus",
    "frammøte",
    "frammøte på campus",
    "møte på campus",
    "må på campus",
    "presence",
    "come to campus",
    "presence on campus",
  ],
  mine: ["mine saker", "sakene mine", "mine avtaler", "avtalene mine", "mine avtalar", "my cases", "my agreements"],
  fixed: [
    "fast avtale",
    "fast hjemmekontor",
    "fast heimekontor",
    "fixed agreement",
    "fast avtale om hjemmekontor",
    "fast avtale om heimekontor",
  ],
  day: [
    "enkeltdag",
    "en dag hjemme",
    "ein dag heime",
    "hjemmekontor en dag",
    "heimekontor ein dag",
    "single day",
    "a day at home",
  ],
  choose: [
    "hjemmekontor",
    "heimekontor",
    "home office",
    "hjemme kontor",
    "heime kontor",
    "søk om hjemmekontor",
    "work from home",
    "jobbe hjemme",
    "arbeide heime",
    "jobbe heime",
    "jobbe hjemmefra",
    "jobbing hjemmefra",
    "arbeide heimefrå",
    "jobbe heimefrå",
    "working from home",
  ],
  help: ["hjelp", "help", "hei", "hallo", "meny", "menu", "hva kan du", "kva kan du", "hello", "hi", "?"],
};

/** How many wrong letters a word of that length may have. */
function allowedErrors(length: number): number {
  return length <= 3 ? 0 : length <= 6 ? 1 : 2;
}

/**
 * Which command a message means, or `undefined`. First the whole message, with small spelling errors; then a phrase within it
 * («jeg vil gjerne ha hjemmekontor på fredag»), the longest first, so that a more exact wish wins.
 */
export function commandIn(message: string): ChatCommand | undefined {
  const said = normalised(message);
  if (said === "") return undefined;
  const all = Object.entries(phrases).flatMap(([command, list]) =>
    list.map((phrase) => ({ command: command as ChatCommand, phrase })),
  );
  const whole = all.find(({ phrase }) => phrase === said) ?? nearest(all, said);
  if (whole !== undefined) return whole.command;
  const words = said.split(" ");
  const within = [...all].sort((a, b) => b.phrase.length - a.phrase.length);
  return within.find(
    ({ phrase, command }) =>
      command !== "help" && !wholeOnly.includes(phrase) && containsPhrase(words, phrase.split(" "), !exact.includes(command)),
  )?.command;
}

/**
 * What somebody in trouble writes is understood as it is spelled: «jobbing» is no «mobbing», and nobody who will «lage» an
 * application is to be shown how to complain; and «enig» is no «uenig».
 */
const exact: readonly ChatCommand[] = ["report", "disagree"];

/** People write of meetings in all kinds of sentences: only the word alone asks for one. */
const loneWords: readonly string[] = ["møte", "møter", "møtet", "møta", "samling", "meeting", "meetings"];

/** Whoever writes a sentence about their work environment may be in trouble, and is not answered with a calendar. */
const wholeOnly: readonly string[] = [
  "arbeidsmiljø",
  "arbeidsmiljøet",
  "work environment",
  "spør",
  "ask",
  "start",
  "språk",
  "bokmål",
  "nynorsk",
  "language",
  "english",
  ...loneWords,
];

function nearest<One extends { readonly phrase: string; readonly command: ChatCommand }>(
  all: readonly One[],
  said: string,
): One | undefined {
  const close = all
    .filter(({ command }) => !exact.includes(command))
    .map((one) => ({ one, errors: distance(one.phrase, said) }))
    .filter(({ one, errors }) => errors <= allowedErrors(one.phrase.length))
    .sort((a, b) => a.errors - b.errors);
  return close[0]?.one;
}

function containsPhrase(words: readonly string[], phrase: readonly string[], tolerant: boolean): boolean {
  return words.some((_, start) =>
    phrase.every((part, index) => {
      const word = words[start + index];
      return word !== undefined && distance(word, part) <= (tolerant ? allowedErrors(part.length) : 0);
    }),
  );
}

function normalised(message: string): string {
  return message
    .normalize("NFC")
    .toLowerCase()
    .slice(0, 500)
    .replace(/[.,!;:«»"“”()/\\-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
