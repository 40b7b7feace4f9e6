import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { NoticeCommandInput } from "#domain/contract/noticeCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { deskOf } from "#test/support/chatCycle.ts";
import { type ChatWorld, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";
import { given } from "#test/support/cycleCourse.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { valueIn } from "#test/support/homeOfficeCases.ts";
import { lettersBy, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

const elias = { personId: demoPersonId(23) };
const union = demoPersonId(58);
const blank = { title: null, text: null };
const text = { title: "Jobb hjemme fra mandag", text: `Alle som kan, jobber hjemme. ${"Mer om det. ".repeat(60)}` };
const send = (title = text.title): NoticeCommandInput => ({
  ...{ type: "SendNotice", forms: { nb: { ...text, title }, nn: blank, en: blank }, publication: { url: "", on: null } },
});

async function ruled(world: ChatWorld, to = "2021-03-31"): Promise<CaseId> {
  const plan = {
    ...{ kind: "PANDEMI" as const, municipality: null, name: "Smittevern", sourceUrl: "https://example.no/notat" },
    ...{ from: date("2021-02-01"), to: date(to), copyTo: [union] },
  };
  const [first] = given(await deskOf(world).publishRuleset(elias, { plan })).items;
  if (first === undefined) throw new Error("no rule set");
  return first.id;
}

async function sent(world: ChatWorld, rulesetId: CaseId, command = send(), version = 0): Promise<CaseId> {
  const notices = given(await deskOf(world).runNoticeOfRuleset(elias, { rulesetId, version, command }));
  await world.settled();
  const id = notices.kept?.[0]?.noticeId;
  if (id == null) throw new Error("nothing was sent");
  return id;
}

const stepOf = async (world: ChatWorld) =>
  valueIn(await deskOf(world).listNotices({ personId: lars })).led?.[0]?.people.find(({ person }) => person.id === kari)?.step;

describe("a notice in the chat", () => {
  it("LI-04 comes as one card with its beginning, and is confirmed there", async () => {
    const world = await startChatWorld("2021-02-01", [kari]);
    const rulesetId = await ruled(world);
    await world.settled();
    const before = world.chat(kari).messages().length;
    await sent(world, rulesetId);
    expect(world.chat(kari).messages()).toHaveLength(before + 1);
    expect(world.chat(kari).last().summary).toBe("Beskjed om hjemmekontor");
    const words = world.chat(kari).words();
    expect(words).toContain(text.title);
    expect(words).toContain("Alle som kan, jobber hjemme.");
    expect(words.length).toBeLessThan(900);
    expect(await stepOf(world)).toBe("reached");
    await world.chat(kari).press("Jeg har lest");
    expect(world.chat(kari).words()).toContain("Du har bekreftet at du har lest beskjeden.");
    expect(await stepOf(world)).toBe("confirmed");
    // The words are on the card and nowhere else.
    const kept = `${JSON.stringify(world.log)}${await databaseText(join(world.folder, "data"))}`;
    for (const words of [text.title, "Mer om det."]) expect(kept).not.toContain(words);
  });

  it("LI-04 shows what was corrected in the place of a card that is out of date, and confirms neither", async () => {
    const world = await startChatWorld("2021-02-01", [kari]);
    const rulesetId = await ruled(world);
    const id = await sent(world, rulesetId);
    const old = world.chat(kari).last();
    await sent(world, rulesetId, send("Rettet tittel"), 1);
    expect(world.chat(kari).last().summary).toBe("Beskjeden om hjemmekontor er rettet");
    await world.chat(kari).press("Jeg har lest", {}, old.id);
    const shown = world
      .chat(kari)
      .messages()
      .find((message) => message.id === old.id);
    expect(JSON.stringify(shown?.card)).toContain("Beskjeden er rettet siden du fikk den.");
    expect(JSON.stringify(shown?.card)).toContain("Rettet tittel");
    expect(await stepOf(world)).toBe("reached");
    expect(await world.chat(kari).send({ v: 1, verb: "notice.confirm", id, version: 2 })).toBeDefined();
    expect(await stepOf(world)).toBe("confirmed");
  });

  it("LI-04 is written to whoever has no chat, and counts as reached there", async () => {
    const smtp = await startSmtp();
    const world = await startChatWorld("2021-02-01", [lars], undefined, lettersBy(smtp));
    world.changePeople((person) => (person.id === kari ? { ...person, email: "kari@example.no" } : person));
    await sent(world, await ruled(world));
    const letter = smtp.letters.filter(({ to }) => to === "kari@example.no").at(-1);
    if (letter === undefined) throw new Error("no letter");
    expect(wordsOfLetter(letter)).toContain("Alle som kan, jobber hjemme.");
    expect(await stepOf(world)).toBe("reached");
  });

  it("is not there for whoever it was not sent to", async () => {
    const world = await startChatWorld("2021-02-01", [kari]);
    await sent(world, await ruled(world));
    const last = await world
      .chat(kari)
      .send({ v: 1, verb: "notice.confirm", id: "0198f000-0000-7000-8000-000000000001", version: 1 });
    expect(JSON.stringify(last.card)).not.toContain(text.title);
  });
});

describe("the end of a rule set in the chat", () => {
  it("PA-11 comes to the administrator on the day, and once", async () => {
    const world = await startChatWorld("2021-02-01", [elias.personId]);
    await ruled(world, "2021-03-31");
    await world.settled();
    const told = () =>
      world
        .chat(elias.personId)
        .messages()
        .filter(({ summary }) => summary.startsWith("Avklar hva som gjelder")).length;
    const at = async (day: string) => {
      world.clock.set(date(day));
      await world.settled();
      return told();
    };
    // 28 February, 31 days before, is a Sunday.
    expect(await at("2021-02-25")).toBe(0);
    expect(await at("2021-02-26")).toBe(1);
    expect(await at("2021-03-01")).toBe(1);
    expect(world.chat(elias.personId).last().summary).toBe("Avklar hva som gjelder etter 31. mars 2021");
  });
});
