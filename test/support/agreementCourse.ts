import { expect } from "vitest";
import { partsOf } from "./cardParts.ts";
import { assessment, type Chat, type ChatWorld, fillIn, kari, lars } from "./chatWorld.ts";

/** The application that Kari has begun. */
export async function draftOf(world: ChatWorld) {
  const [draft] = await world.store().read.draftsOf(kari);
  return draft;
}

/** Kari's application sent to Lars. */
export async function sendApplication(world: ChatWorld, chat: Chat = world.chat(kari)): Promise<void> {
  await fillIn(chat);
  await chat.press("Send til leder");
}

/** … and approved by him. */
export async function approved(world: ChatWorld): Promise<void> {
  await sendApplication(world);
  const leader = world.chat(lars);
  await leader.press("Vurder og avgjør");
  await leader.press("Godkjenn", assessment);
}

/** … and accepted by her. */
export async function accepted(world: ChatWorld): Promise<void> {
  await approved(world);
  await world.chat(kari).press("Godta avtalen");
}

/** The one case that there is. */
export async function onlyCase(world: ChatWorld) {
  const cases = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 10 });
  expect(cases).toHaveLength(1);
  return cases[0];
}

/** What a button of the newest card would send. */
export function dataOf(chat: Chat, verb: string): object {
  const action = partsOf(chat.last().card).find((part) => part["verb"] === verb);
  if (action === undefined) throw new Error(`no ${verb} on the card`);
  return action["data"] as object;
}
