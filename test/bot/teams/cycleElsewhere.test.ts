import { describe, expect, it } from "vitest";
import { createActivityFeed } from "#bot/elsewhere/activityFeed.ts";
import { createGraphToken } from "#bot/elsewhere/graphToken.ts";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { ElsewhereWays } from "#bot/teams/elsewhereJobs.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { deskOf, on, publishCycle } from "#test/support/chatCycle.ts";
import { type ChatWorld, hilde, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { cyclePeople, given } from "#test/support/cycleCourse.ts";
import { type EntraStandIn, startEntra, tabApp, tenant } from "#test/support/entraStandIn.ts";
import { headerOf, lettersBy as lettersTo, type SmtpStandIn, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

/*
 * Whoever the chat does not reach: letters over SMTP and notices over Graph, from the queue as production sends them, to servers on
 * loopback that speak the same protocols.
 */

const aud = demoPersonId(19);
const link = "https://teams.microsoft.com/l/entity/55555555-5555-4555-8555-555555555555/aarshjul";
const addressOf = (id: PersonId) => `${id}@example.no`;
const lettersBy = (smtp: SmtpStandIn): ElsewhereWays => ({ ...lettersTo(smtp), link: () => link });

function feedBy(entra: EntraStandIn): ElsewhereWays {
  const token = createGraphToken({
    ...{ tenantId: tenant, clientId: tabApp, credential: { kind: "secret", secret: "the secret" } },
    ...{ loginUrl: entra.address, graphUrl: entra.address, now: () => performance.now() },
  });
  return { feed: createActivityFeed({ graphUrl: entra.address, token, link: () => link }) };
}

/** The world in August, the cycle published, and addresses for these people. */
async function published(ways: ElsewhereWays, installed: readonly PersonId[], withAddress: readonly PersonId[]) {
  const world = await startChatWorld("2026-08-20", [...installed, hilde], undefined, ways);
  world.changePeople((person) => (withAddress.includes(person.id) ? { ...person, email: addressOf(person.id) } : person));
  const cycle = await publishCycle(world);
  await world.settled();
  return { world, cycle };
}

const to = (smtp: SmtpStandIn, id: PersonId) => smtp.letters.filter((letter) => letter.to === addressOf(id));

async function jobsOf(world: ChatWorld, kind: string, personId: PersonId) {
  const troubled = await world.store().read.troubledJobs(500);
  return troubled.filter((job) => job.kind === kind && JSON.stringify(job.payload).includes(personId));
}

describe("a leader without the app", () => {
  it("gets the reminders by e-mail: what it is about, why, what to do, and the way to it", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], [lars]);
    await on(world, "2026-09-01");
    await on(world, "2026-10-16");
    const letters = to(smtp, lars);
    expect(letters).toHaveLength(2);
    const [opened, reminder] = letters;
    if (opened === undefined || reminder === undefined) throw new Error("no letters");
    expect(headerOf(opened, "Subject")).toContain("Arbeidet med arbeidsmiljø i enheten kan begynne");
    expect(headerOf(reminder, "Subject")).toBe(
      "Tiltaksplanen for Institutt for bygg- og miljøteknikk skal være arkivert fredag 30. oktober 2026",
    );
    const words = wordsOfLetter(reminder);
    for (const said of [
      "Du får dette fordi du leder enheten.",
      "Fristen er fredag 30. oktober 2026, om 14 dager.",
      "Dette gjør du nå: svar på hvor langt enheten kom i vår.",
      link,
      "fordi Dagsorden ikke når deg i chatten",
    ])
      expect(words).toContain(said);
    // No failure: they were told.
    expect(await jobsOf(world, "remind", lars)).toEqual([]);
  }, 120_000);

  it("gets each once, also when the day is planned again and the server starts anew", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], [lars]);
    await on(world, "2026-10-16");
    const before = to(smtp, lars).length;
    await world.restart();
    await on(world, "2026-10-16");
    expect(to(smtp, lars)).toHaveLength(before);
  }, 120_000);

  it("is not in the list of those who are not reached, unless the letters do not arrive either", async () => {
    const smtp = await startSmtp();
    const { world, cycle } = await published(lettersBy(smtp), [vera], [lars]);
    await on(world, "2026-10-16");
    const unreached = async () => {
      const desk = createDeskWithLetters(world);
      const { unreachable } = given(await desk.listUnits(cyclePeople.hr, cycle.id));
      return unreachable.filter(({ why }) => why === "CANNOT_BE_TOLD").map(({ personId }) => personId);
    };
    expect(await unreached()).not.toContain(lars);
    expect(await unreached()).toContain(aud);
    smtp.behaviour = { kind: "reply", to: "RCPT", line: "550 5.1.1 no such user" };
    await on(world, "2026-10-23");
    expect(await jobsOf(world, "letter", lars)).toMatchObject([{ status: "failed", lastError: "smtp-550" }]);
    expect(await unreached()).toContain(lars);
  }, 120_000);

  it("may have got a letter of which the mail server said nothing: shown as uncertain, and not sent again", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], [lars]);
    await on(world, "2026-09-01");
    smtp.behaviour = { kind: "reset", at: "message" };
    await on(world, "2026-10-16");
    smtp.behaviour = { kind: "take" };
    await world.settled();
    expect(await jobsOf(world, "letter", lars)).toMatchObject([{ status: "unknown" }]);
    expect(to(smtp, lars).filter((letter) => headerOf(letter, "Subject").includes("arkivert"))).toEqual([]);
  }, 120_000);

  it("stands with the administrator as not reached where no letters are sent, or the directory knows no address", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], []);
    await on(world, "2026-10-16");
    expect(smtp.letters).toEqual([]);
    expect(await jobsOf(world, "remind", lars)).toMatchObject([{ status: "failed", lastError: "not-installed" }]);
  }, 120_000);
});

describe("AM-03 the form «på epost»", () => {
  it("AM-03 the leader gets the letter beside the card when the cycle opens", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [lars, vera], [lars, vera]);
    await on(world, "2026-09-01");
    const [letter, ...more] = to(smtp, lars);
    if (letter === undefined) throw new Error("no letter");
    expect(more).toEqual([]);
    expect(wordsOfLetter(letter)).toContain("Du får det samme i chatten med Dagsorden i Teams.");
    expect(world.chat(lars).last().summary).toContain("kan begynne");
    // The safety representative is told in the chat; the form is the leader's.
    expect(to(smtp, vera)).toEqual([]);
  }, 120_000);

  it("AM-03 nothing is sent before the cycle opens, and nothing once more after it", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [lars, vera], [lars]);
    await on(world, "2026-08-31");
    expect(smtp.letters).toEqual([]);
    await on(world, "2026-09-01");
    await on(world, "2026-09-02");
    expect(to(smtp, lars)).toHaveLength(1);
  }, 120_000);
});

describe("somebody who took the app away", () => {
  it("gets letters from then on, and cards again once they have added it", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [lars, vera], [lars]);
    await on(world, "2026-09-01");
    const before = to(smtp, lars).length;
    await world.chat(lars).remove();
    world.connector.closed.add(`a:${lars}`);
    await on(world, "2026-10-16");
    expect(to(smtp, lars)).toHaveLength(before + 1);
    world.connector.closed.clear();
    await world.chat(lars).install();
    await on(world, "2026-10-23");
    expect(to(smtp, lars)).toHaveLength(before + 1);
    expect(world.chat(lars).last().summary).toContain("skal være arkivert");
  }, 120_000);

  it("is found out when Teams says so, without a word of it from Teams before", async () => {
    const smtp = await startSmtp();
    const { world, cycle } = await published(lettersBy(smtp), [lars, vera], []);
    await on(world, "2026-09-01");
    world.connector.closed.add(`a:${lars}`);
    await on(world, "2026-10-16");
    expect(await jobsOf(world, "remind", lars)).toMatchObject([{ status: "failed", lastError: "http-403" }]);
    const { unreachable } = given(await createDeskWithLetters(world).listUnits(cyclePeople.hr, cycle.id));
    expect(unreachable.filter(({ personId }) => personId === lars).map(({ why }) => why)).toContain("CANNOT_BE_TOLD");
  }, 120_000);
});

describe("the activity feed", () => {
  it("carries the reminder of somebody whom the chat does not reach, by the kinds of the manifest", async () => {
    const entra = await startEntra();
    const { world } = await published(feedBy(entra), [vera], []);
    await on(world, "2026-10-16");
    const notices = entra.notices().filter(({ to: id }) => id === lars);
    expect(notices.map(({ body }) => body)).toMatchObject([
      { activityType: "cycleNews", topic: { webUrl: link } },
      {
        activityType: "cycleReminder",
        topic: { webUrl: link },
        previewText: { content: expect.stringContaining("Dette gjør du nå") },
      },
    ]);
  }, 120_000);

  it("that does not know the person is a failure where there is no letter, and nothing amiss where there is one", async () => {
    const [entra, smtp] = [await startEntra(), await startSmtp()];
    entra.graph = { kind: "status", status: 403 };
    const { world } = await published({ ...lettersBy(smtp), ...feedBy(entra) }, [vera], [lars]);
    await on(world, "2026-10-16");
    expect(to(smtp, lars).length).toBeGreaterThan(0);
    expect(await jobsOf(world, "feed-notice", lars)).toEqual([]);
    expect((await jobsOf(world, "feed-notice", aud)).map(({ lastError }) => lastError)).toContain("http-403");
  }, 120_000);
});

describe("what is said elsewhere", () => {
  it("is in the person's own written form", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], [aud]);
    await on(world, "2026-10-16");
    const letter = to(smtp, aud).at(-1);
    if (letter === undefined) throw new Error("no letter");
    expect(headerOf(letter, "Content-Language")).toBe("nn");
    expect(wordsOfLetter(letter)).toContain("ikkje når deg i chatten");
  }, 120_000);

  it("stands in no log, and no address does", async () => {
    const smtp = await startSmtp();
    const { world } = await published(lettersBy(smtp), [vera], [lars]);
    smtp.behaviour = { kind: "reply", to: "RCPT", line: `550 no such user ${addressOf(lars)}` };
    await on(world, "2026-10-16");
    const logged = JSON.stringify(world.log);
    expect(logged).toContain("smtp-550");
    for (const secret of ["@example.no", "Institutt", "Moen"]) expect(logged).not.toContain(secret);
  }, 120_000);
});

/** The tab's view of who is reached, as the server with letters gives it. */
function createDeskWithLetters(world: ChatWorld) {
  return deskOf(world, () => world.organisation(), { letters: true, feed: false });
}
