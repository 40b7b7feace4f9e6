import { v7 } from "uuid";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import type { Ways } from "#bot/desk/elsewhere.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { CycleSummary } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import type { CyclePlan } from "#domain/oppfolging/syklus/model.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { buttonsOf, partsOfType } from "./cardParts.ts";
import { type Chat, type ChatWorld, lars, type Message, vera } from "./chatWorld.ts";
import { cyclePeople, given } from "./cycleCourse.ts";

/** A desk over the world's store, for what is done in the tab: publishing, and looking at what came of it. */
export function deskOf(world: ChatWorld, organisation: () => Organisation = () => demoOrganisation, ways?: Ways): Desk {
  return createDesk({
    ...(ways === undefined ? {} : { ways }),
    store: world.store(),
    directory: { organisation },
    clock: world.clock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    newId: v7,
    wake: () => undefined,
  });
}

/** Publishes the cycle of 2026, as HR does it in the tab. The world stands in August. */
export async function publishCycle(
  world: ChatWorld,
  but: Partial<CyclePlan<string>> = {},
  organisation?: () => Organisation,
): Promise<CycleSummary> {
  const survey = { kind: "ARK", from: localDate("2026-03-02"), to: localDate("2026-03-20") } as const;
  const plan = { ...proposedPlan(2026), survey, slidesUrl: "https://example.org/lysark.pdf", ...but };
  return given(await deskOf(world, organisation).publishCycle(cyclePeople.hr, { year: 2026, plan }));
}

/** What a year needs of a person's chat, and of the world round it: over signed HTTP, or in a browser. */
export type YearChat = Pick<Chat, "say" | "press" | "last" | "words">;
export type YearWorld = {
  readonly chat: (personId: PersonId) => YearChat;
  readonly clock: { readonly set: (date: LocalDate) => unknown };
  readonly settled: () => Promise<void>;
};

/** Moves the clock to a day, and waits until all that is due then has gone out. */
export async function on(world: YearWorld, date: string): Promise<void> {
  world.clock.set(localDate(date));
  await world.settled();
}

/** The value of a choice by its title, as a person finds it. */
function choiceOf(message: Message, field: string, title: string): string {
  const input = partsOfType(message.card, "Input.ChoiceSet").find(({ id }) => id === field);
  const choices = (input?.["choices"] ?? []) as readonly { readonly title: string; readonly value: string }[];
  const found = choices.find((choice) => choice.title === title);
  if (found === undefined) throw new Error(`no «${title}» in ${field}: ${choices.map((one) => one.title).join(", ")}`);
  return found.value;
}

/** Presses the buttons of the newest card one after the other, filling in each card as said. */
export async function walk(
  chat: YearChat,
  ...steps: readonly (readonly [button: string, typed?: Readonly<Record<string, unknown>>])[]
): Promise<Message> {
  let message = chat.last();
  for (const [button, typed] of steps) {
    if (!buttonsOf(message.card).includes(button)) {
      throw new Error(`no «${button}» on «${chat.words()}», only ${buttonsOf(message.card).join(", ")}`);
    }
    message = await chat.press(button, typed ?? {}, message.id);
  }
  return message;
}

/** How many messages somebody got since, with what their notifications said. */
export function newsOf(world: ChatWorld, personId: PersonId, since: number): readonly string[] {
  return world
    .chat(personId)
    .messages()
    .slice(since)
    .map(({ summary }) => summary);
}

/** What somebody writes in a field: told apart by the field where a test looks for the words again. */
export type Say = (field: string, words: string) => string;
const asItIs: Say = (_field, words) => words;

/** From the first question to a plan that is ready to be archived, by the leader's buttons. */
export async function toPlan(world: YearWorld, say: Say = asItIs): Promise<void> {
  const leader = world.chat(lars);
  const rated = { probability: "4", consequence: "4" };
  await leader.say("årshjul");
  await walk(
    leader,
    ["Velg startpunkt"],
    ["Lagre", { startpunkt: "A", reportReviewed: "true", unsoundIndication: "false", specialChallenges: "false" }],
    ["Planlegg prosessen"],
    ["Lagre", { losam: say("losam", "Orientert i møte 3. september.") }],
    ["Lagre risikovurderingen"],
    [
      "Lagre og legg til en til",
      { hazard: say("hazard", "Støy i laboratoriet"), kind: "fysisk", ...rated, leaderMeetingOn: "2026-09-14" },
    ],
    ["Lagre", { hazard: say("hazard2", "Uklare roller"), kind: "organisatorisk", ...rated }],
    ["Møter"],
    ["Planlegg et møte"],
    ["Lagre", { on: "2026-09-01" }],
    ["Registrer"],
    [
      "Lagre",
      { participants: "12", verneombudPresent: "true", topics: "naa,resultatrapport", note: say("note", "God samtale.") },
    ],
    ["Avslutt møterunden"],
    ["Avslutt møterunden", { verneombud: say("involved", "Vera var med."), losam: say("losam2", "Orientert.") }],
  );
  const form = await walk(leader, ["Legg til tiltak"]);
  const ownerId = choiceOf(form, "ownerId", "Lars Moen");
  await walk(
    leader,
    [
      "Lagre og legg til en til",
      { text: say("measure", "Avklare roller i alle prosjekter"), ownerId, due: "2026-11-30", kind: "organisatorisk" },
    ],
    ["Lagre", { text: say("measure2", "Støydempe laboratoriet"), ownerSearch: "kari ny", due: "2026-11-30", kind: "fysisk" }],
    ["Tiltaksplanen er ferdig"],
    ["Tiltaksplanen er ferdig", { verneombud: say("read", "Vera har lest planen."), losam: say("losam3", "Behandlet i LOSAM.") }],
  );
}

/** The whole year of a unit from its leader's and its safety representative's chats, with what is looked at on the way. */
export async function throughTheYear(
  world: YearWorld,
  look: Partial<Record<"archived" | "asked" | "answered", () => Promise<void>>>,
  say: Say = asItIs,
): Promise<void> {
  const leader = world.chat(lars);
  await toPlan(world, say);
  await on(world, "2026-10-30");
  await walk(leader, ["Registrer arkivreferanse"], ["Registrer arkivreferanse", { reference: "2026/1234" }]);
  await look.archived?.();
  await on(world, "2026-12-14");
  await leader.say("årshjul");
  await walk(
    leader,
    ["Lagre evalueringen"],
    ["Lagre og gå videre", { done: "ja", effect: "god", onward: "avsluttes" }],
    ["Lagre og gå videre", { done: "delvis", effect: "noe", onward: "viderefoeres", note: say("entry", "Ett rom gjenstår.") }],
    ["Lagre", { summary: say("summary", "Rollene er avklart, støyen er mindre.") }],
    ["Legg fram for verneombudet"],
  );
  await look.asked?.();
  await walk(world.chat(vera), ["Bekreft", { comment: say("comment", "Bra jobbet.") }]);
  await look.answered?.();
  await walk(leader, ["Lever evalueringen"], ["Lever evalueringen", { losam: say("losam4", "Orientert i LOSAM.") }]);
}
