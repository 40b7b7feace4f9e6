import { v7 } from "uuid";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import type { CycleSummary } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { CyclePlan } from "#domain/oppfolging/syklus/model.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { buttonsOf, partsOfType } from "./cardParts.ts";
import type { Chat, ChatWorld, Message } from "./chatWorld.ts";
import { cyclePeople, given } from "./cycleCourse.ts";

/** A desk over the world's store, for what is done in the tab: publishing, and looking at what came of it. */
export function deskOf(world: ChatWorld, organisation: () => Organisation = () => demoOrganisation): Desk {
  return createDesk({
    store: world.store(),
    directory: { organisation },
    clock: world.clock,
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

/** Moves the clock to a day, and waits until all that is due then has gone out. */
export async function on(world: ChatWorld, date: string): Promise<void> {
  world.clock.set(localDate(date));
  await world.settled();
}

/** The value of a choice by its title, as a person finds it. */
export function choiceOf(message: Message, field: string, title: string): string {
  const input = partsOfType(message.card, "Input.ChoiceSet").find(({ id }) => id === field);
  const choices = (input?.["choices"] ?? []) as readonly { readonly title: string; readonly value: string }[];
  const found = choices.find((choice) => choice.title === title);
  if (found === undefined) throw new Error(`no «${title}» in ${field}: ${choices.map((one) => one.title).join(", ")}`);
  return found.value;
}

/** Presses the buttons of the newest card one after the other, filling in each card as said. */
export async function walk(
  chat: Chat,
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
