import { v7 } from "uuid";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import { aboutInput } from "#bot/teams/cards/melding/reportFields.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { openBenchStore } from "../benchStore.ts";
import { type ChildServer, startChild } from "../childServer.ts";
import type { StorePlace } from "../settings.ts";
import type { StandIn } from "../standIn.ts";
import { activity, installForLeaders, post } from "../turns.ts";

/** A chat in which somebody reports, by dialogs, as Teams has them. */
export type Place = { readonly server: ChildServer; readonly standIn: StandIn };

/** Starts the product on an empty store, with the app installed for those who will be told. */
export async function startReporting(store: StorePlace, standIn: StandIn): Promise<ChildServer> {
  const opened = await openBenchStore(store);
  await opened.transaction((tx) => installForLeaders(tx, standIn));
  await opened.close();
  return startChild("product", { ...standIn.surroundings, store });
}

type Data = Readonly<Record<string, unknown>>;
type TaskAnswer = { readonly task?: { readonly value?: { readonly card?: { readonly content?: unknown } } } };

/** Opens a dialog, or presses a button in it, and gives the card that it then shows. */
async function invoke({ server, standIn }: Place, by: PersonId, step: "fetch" | "submit", data: Data): Promise<unknown> {
  const value = { data, context: { theme: "default" } };
  // An id of its own: what bears one that was answered is taken for the same once more.
  const body = activity(standIn, by, { id: v7(), type: "invoke", name: `task/${step}`, replyToId: "card-1", value });
  const { status, text } = await post(server, standIn, body);
  const card = (JSON.parse(text) as TaskAnswer).task?.value?.card?.content;
  if (status !== 200 || card === undefined) throw new Error(`${data["verb"]} was answered ${status} ${text.slice(0, 300)}`);
  return card;
}

/** What the button with that verb sends. Throws where the card has none: it is not the card that was to come. */
function buttonOf(card: unknown, verb: string): Data {
  const data = dataIn(card).find((one) => one["verb"] === verb);
  if (data === undefined) throw new Error(`no «${verb}» in ${JSON.stringify(card).slice(0, 300)}`);
  return data;
}

function dataIn(value: unknown): readonly Data[] {
  if (typeof value !== "object" || value === null) return [];
  const { data } = value as { readonly data?: unknown };
  const own = typeof data === "object" && data !== null ? [data as Data] : [];
  return [...own, ...Object.values(value).flatMap(dataIn)];
}

/** What is filled in, one step after the other, of an underretning about a colleague. */
function stepsAbout(colleague: PersonId): readonly Data[] {
  return [
    { anonymous: "false" },
    { [aboutInput]: "andre", what: "Kolleger blir latterliggjort i møtene." },
    { counterparts: `p:${colleague}` },
    { when: "I høst", where: "På møterommet" },
    { leaderIsParty: "nei", recipient: "leder" },
  ];
}

/** A report that is filled in, up to its last step; its draft is kept as it is for everybody. */
export type Written = { readonly by: PersonId; readonly id: string; readonly lastStep: Data };

/** Writes a report up to the step before the last look at it. */
export async function writeReport(place: Place, by: PersonId, colleague: PersonId): Promise<Written> {
  await invoke(place, by, "fetch", { v: cardVersion, verb: "report.start" });
  let card = await invoke(place, by, "submit", { v: cardVersion, verb: "report.choose", reportKind: "underretning" });
  const steps = stepsAbout(colleague);
  for (const typed of steps.slice(0, -1))
    card = await invoke(place, by, "submit", { ...buttonOf(card, "report.next"), ...typed });
  const next = buttonOf(card, "report.next");
  return { by, id: String(next["id"]), lastStep: { ...next, ...steps.at(-1) } };
}

/** From the last look to the receipt, and the report opened again. */
export async function sendAndRead(place: Place, { by, id, lastStep }: Written): Promise<void> {
  const review = await invoke(place, by, "submit", lastStep);
  await invoke(place, by, "submit", { ...buttonOf(review, "report.send"), acceptsIdentified: "true" });
  const read = await invoke(place, by, "fetch", { v: cardVersion, verb: "report.read", id });
  // Only a report that is one's own, and open, can be written more to.
  buttonOf(read, "report.answer");
}
