import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PostboksDesk } from "#bot/postboks/postboksDesk.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { hiddenIn, type PostboksClient, servePostboks, wholeForm } from "#test/support/postboksServer.ts";
import { lars, openPostboksWorld } from "#test/support/postboksWorld.ts";

const text = (content: string) => new Blob([content], { type: "text/plain" });

/** Sends the whole form with these files, and gives the page that shows the code. */
async function sendWhole(client: PostboksClient, files: readonly Blob[] = [], fields: Record<string, string> = {}) {
  const review = await client.post("/nb/check", { ...wholeForm, ...fields });
  const formId = hiddenIn(review.text, "formId");
  const sent = await client.postFiles("/nb/send", { ...wholeForm, ...fields, formId }, files);
  return { review, sent, formId, code: hiddenIn(sent.text, "code") };
}

async function sentWorld() {
  const world = await openPostboksWorld();
  const client = await servePostboks(world.desk);
  return { world, client, ...(await sendWhole(client)) };
}

/** What the form carries unseen: which report it becomes, and what its code follows from. */
const carriedBy = (page: string) => ({ formId: hiddenIn(page, "formId"), seed: hiddenIn(page, "seed") });
const numberIn = (page: string) => /\d\d-[0-9A-Z]{5}/.exec(page)?.[0] ?? "";
const titleOf = (page: string) => /<h1>([^<]*)<\/h1>/.exec(page)?.[1];

describe("a report without a name", () => {
  it("is looked over with whom it goes to, sent, and its code is shown once to be kept", async () => {
    const { review, sent, code, client, world } = await sentWorld();
    expect(review.text).toContain("Lars Moen");
    expect(review.text).toContain("Kolleger blir latterliggjort i møtene.");
    expect([sent.status, titleOf(sent.text)]).toEqual([200, "Mottatt. Ta vare på koden"]);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    // The code large, and no way on but to say that it is kept.
    const shown = [...sent.text.matchAll(/<span>([0-9A-Z]{4}-?)<\/span>/g)].map(([, group]) => group).join("");
    expect(shown.replaceAll("-", "")).toBe(code);
    expect(sent.text.match(/<form /g)).toHaveLength(1);
    const unticked = await client.post("/nb/keep", { code });
    expect([unticked.status, titleOf(unticked.text)]).toEqual([400, "Mottatt. Ta vare på koden"]);
    const kept = await client.post("/nb/keep", { code, kept: "ja" });
    expect([kept.status, titleOf(kept.text)]).toEqual([200, "Takk for at du sa ifra"]);
    expect(await world.reports()).toHaveLength(1);
  });

  it("carries word both ways with the code, and files in both directions", async () => {
    const { world, client, code, sent } = await sentWorld();
    const number = numberIn(sent.text);
    await world.handle(number, lars, { type: "DeclareHabilitet", answer: "habil", reason: null });
    await world.handle(number, lars, { type: "Acknowledge", text: "Takk. Vi ser på dette." });
    await world.handle(number, lars, { type: "SendMessage", text: "Når skjedde det?" });
    const opened = await client.post("/nb/inbox", { code });
    expect(opened.text).toContain("Takk. Vi ser på dette.");
    expect(opened.text).toContain("Når skjedde det?");
    const version = hiddenIn(opened.text, "version");
    const written = await client.postFiles("/nb/message", { code, version, text: "I september." }, [text("mer om det")]);
    expect([written.status, written.text]).toEqual([200, expect.stringContaining("Meldingen er sendt.")]);
    expect((await world.reports())[0]?.messages.map(({ from, files }) => [from, files])).toEqual([
      ["mottaker", 0],
      ["mottaker", 0],
      ["melder", 1],
    ]);
    const downloaded = await client.post("/nb/file", { code, fileId: hiddenIn(written.text, "fileId") });
    expect(downloaded.text).toBe("mer om det");
    expect(downloaded.headers["content-disposition"]).toBe('attachment; filename="vedlegg-1.txt"');
  });

  it("is opened by its code however it is typed, and has it confirmed by that", async () => {
    const { client, code } = await sentWorld();
    const typed = code.toLowerCase().replace(/(.{4})/g, "$1 ");
    const opened = await client.post("/nn/inbox", { code: typed });
    expect([opened.status, titleOf(opened.text)]).toEqual([200, expect.stringMatching(/^Sak \d\d-/)]);
    const again = await client.post("/nb/keep", { code });
    expect(titleOf(again.text)).toBe("Takk for at du sa ifra");
  });

  it("can be taken back, taken up again, and followed by a report of retaliation that hangs together with it", async () => {
    const { world, client, code, sent } = await sentWorld();
    const withdrawn = await client.post("/nb/withdraw", { code, version: "1", why: "Det ordnet seg." });
    expect(withdrawn.text).toContain("Saken er trukket.");
    expect(withdrawn.text).toContain("Si ifra om gjengjeldelse");
    const twice = await client.post("/nb/withdraw", { code, version: "1" });
    expect(twice.text).toContain("Saken er trukket.");
    const begun = await client.post("/nb/form", { kind: "gjengjeldelse", relatedNumber: numberIn(sent.text), relatedCode: code });
    expect(begun.text).toContain(`name="relatedNumber" value="${numberIn(sent.text)}"`);
    const { sent: second } = await sendWhole(client, [], {
      kind: "gjengjeldelse",
      relatedNumber: numberIn(sent.text),
      relatedCode: code,
    });
    expect(second.status).toBe(200);
    const reopened = await client.post("/nb/reopen", {
      code,
      version: hiddenIn(withdrawn.text, "version"),
      again: "Det skjer igjen.",
    });
    expect(reopened.text).toContain("Saken er tatt opp igjen.");
    const [first, retaliation] = await world.reports();
    expect([first?.status, retaliation?.kind, retaliation?.relatedTo]).toEqual(["INNSENDT", "gjengjeldelse", first?.id]);
  });

  it("VA-04 lets its reporter object to a handler", async () => {
    const { world, client, code } = await sentWorld();
    const without = await client.post("/nb/object", { code, version: "1", who: "", objection: "Nær venn." });
    expect([without.status, without.text]).toEqual([400, expect.stringContaining("Velg hvem det gjelder.")]);
    expect(without.text).toContain("Nær venn.");
    const sent = await client.post("/nb/object", { code, version: "1", who: lars, objection: "Nær venn." });
    expect(sent.text).toContain("Innsigelsen er sendt.");
    expect((await world.reports())[0]?.habilitet.map(({ personId, answer }) => [personId, answer])).toEqual([[lars, "bestridt"]]);
  });
});

it.each(["nb", "nn", "en"] as const)(
  "VA-15 both sentences stand on everything that says it was received: %s",
  async (language) => {
    const { client, code } = await sentWorld();
    const { heard, protection } = textsFor(language).melding.receipt;
    const kept = await client.post(`/${language}/keep`, { code, kept: "ja" });
    const proof = await client.post(`/${language}/proof`, { code });
    const unit = language === "en" ? "Department of Civil and Environmental Engineering" : wholeForm.unit;
    const sent = await client.post(`/${language}/send`, { ...wholeForm, unit });
    for (const { text: page } of [sent, kept, proof]) {
      expect(page).toContain(heard);
      expect(page).toContain(protection);
    }
  },
);

describe("whom it is about", () => {
  const readersOn = (page: string) =>
    [...(/<h2>Hvem som får lese dette<\/h2><ul>(.*?)<\/ul>/s.exec(page)?.[1] ?? "").matchAll(/<li>([^<,]*)/g)].map(
      ([, name]) => name,
    );

  it.each(["underretning", "bekymringsmelding", "gjengjeldelse"])(
    "VA-03, VA-34 %s: goes past a leader by name, by the answer and by a doubt, and the page says how",
    async (kind) => {
      const world = await openPostboksWorld();
      const client = await servePostboks(world.desk);
      const form = await client.post("/nb/form", { kind });
      expect(form.text).toContain("Den som heter det, får ikke saken.");
      expect(form.text).toContain(textsFor("nb").melding.question.gjengjeldelse.leaderIsParty);
      const check = async (fields: Record<string, string>) =>
        (await client.post("/nb/check", { ...wholeForm, kind, ...fields })).text;
      const plain = await check({});
      expect(readersOn(plain)).toEqual(["Lars Moen"]);
      expect(plain).toContain("Gå tilbake og skriv fornavnet og etternavnet der vi spør hvem det gjelder");
      for (const fields of [{ whom: "Kai Olsen\n  lars   MOEN " }, { leaderIsParty: "ja" }, { leaderIsParty: "vet-ikke" }])
        expect(readersOn(await check(fields))).toEqual(["Solveig Berge"]);
      const unanswered = await client.post("/nb/check", { ...wholeForm, kind, leaderIsParty: "" });
      expect([unanswered.status, unanswered.text]).toEqual([400, expect.stringContaining('<a href="#leaderIsParty">')]);
      await sendWhole(client, [], { kind, whom: "Lars Moen" });
      expect((await world.reports()).map(({ handlers }) => handlers.map(({ personId }) => personId))).toEqual([
        [demoPeople.solveig],
      ]);
    },
  );

  it("VA-30, VA-03 a varsel goes past one of the varslingsmottak by name, and past a leader by the answer, with the unit", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const check = async (fields: Record<string, string>) =>
      client.post("/nb/check", { kind: "varsel", what: "Fakturaer betales dobbelt.", ...fields });
    expect(readersOn((await check({})).text)).toEqual(["Astrid Wold", "Leif Magne Sunde"]);
    expect(readersOn((await check({ whom: "Wold, Astrid" })).text)).toEqual(["Leif Magne Sunde"]);
    world.settings = { ...world.settings, varslingsmottak: [demoPeople.astrid, lars] };
    expect(readersOn((await check({ leaderIsParty: "nei" })).text)).toEqual(["Astrid Wold", "Lars Moen"]);
    expect(readersOn((await check({ leaderIsParty: "ja", unit: wholeForm.unit })).text)).toEqual(["Astrid Wold"]);
    const whose = await check({ leaderIsParty: "ja" });
    expect([whose.status, whose.text]).toEqual([400, expect.stringContaining('<a href="#unit">')]);
    // Nobody is left: the other ways are named.
    const nobody = await check({ whom: "Astrid Wold\nLars Moen" });
    expect([nobody.status, nobody.text]).toEqual([400, expect.stringContaining("et tilsyn i stedet")]);
  });

  it("VA-34 follows an own report past whoever that was kept from, from the link of the page", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const { code, sent } = await sendWhole(client, [], { leaderIsParty: "ja" });
    const link = { kind: "gjengjeldelse", relatedNumber: numberIn(sent.text), relatedCode: code };
    const { review } = await sendWhole(client, [], link);
    expect(readersOn(review.text)).toEqual(["Solveig Berge"]);
    expect((await world.reports()).map(({ handlers }) => handlers.map(({ personId }) => personId))).toEqual([
      [demoPeople.solveig],
      [demoPeople.solveig],
    ]);
  });
});

describe("a proof sheet", () => {
  it("tells number, date, kind and the fingerprint, and holds the code nowhere", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const { code, sent } = await sendWhole(client, [text("bevis")]);
    const sheet = await client.post("/nb/proof", { code });
    const fingerprint = /<span class="x">([0-9a-f ]{71})<\/span>/.exec(sheet.text)?.[1];
    expect(fingerprint).toBeDefined();
    expect(sheet.text).toContain(numberIn(sent.text));
    expect(sheet.text).toContain("27. november 2026");
    // Not even unseen: whoever saves the page to a file would have it there.
    expect(sheet.text).not.toContain(code);
    // The same after more was written, another for another report.
    await client.post("/nb/message", { code, version: "1", text: "Mer." });
    expect((await client.post("/en/proof", { code })).text).toContain(fingerprint);
    const other = await sendWhole(client, [text("bevis!")]);
    expect((await client.post("/nb/proof", { code: other.code })).text).not.toContain(fingerprint);
  });
});

describe("what is refused", () => {
  it("VA-20 a klage is not taken, and the open ways are named", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk);
    for (const kind of ["klage", "soeknad-om-endring", "annet", ""]) {
      const page = await client.post("/nb/form", { kind });
      expect([kind, page.status]).toEqual([kind, 400]);
      expect(page.text).toContain("Du kan ikke klage uten navn.");
      expect(page.text).toContain("kan du varsle uten navn her");
    }
  });

  it("VA-30 asks nothing of a varsel that is taken elsewhere, and gives the way there", async () => {
    const world = await openPostboksWorld();
    world.settings = { ...world.settings, takesVarsel: false, varslingsrutineUrl: "https://universitet.example/varsling" };
    const client = await servePostboks(world.desk);
    for (const path of ["/nb/form", "/nb/check", "/nb/send"]) {
      const page = await client.post(path, { ...wholeForm, kind: "varsel" });
      expect(page.text).toContain('href="https://universitet.example/varsling"');
      expect(page.text).not.toContain("<textarea");
    }
    expect(await world.reports()).toEqual([]);
  });

  it("comes back with every answer, each problem at its field", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk);
    const page = await client.post("/nb/check", {
      ...wholeForm,
      about: "",
      acceptsIdentified: "",
      unit: "Institutt",
      where: "<Rom 3>",
    });
    expect(page.status).toBe(400);
    for (const field of ["about", "unit", "acceptsIdentified"]) expect(page.text).toContain(`<a href="#${field}">`);
    expect(page.text).toContain("Kolleger blir latterliggjort i møtene.");
    expect(page.text).toContain("&lt;Rom 3&gt;");
    expect(page.text).toContain("Mente du en av disse?");
    expect(page.text).toMatch(/<title>Feil: /);
  });
});

describe("what is posted twice", () => {
  it("is one report, and both posts show the same code", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    // The page runs on several machines, and each post may come to another of them.
    const another = await servePostboks(world.desk);
    const ids = carriedBy((await client.post("/nb/check", wholeForm)).text);
    const posts = await Promise.all([client, another, client].map((one) => one.post("/nb/send", { ...wholeForm, ...ids })));
    expect(new Set(posts.map(({ text: page }) => hiddenIn(page, "code"))).size).toBe(1);
    for (const page of posts) expect(page.text).not.toContain("Det du har endret siden, er ikke sendt.");
    expect(await world.reports()).toHaveLength(1);
    const changed = await another.post("/nb/send", { ...wholeForm, what: "Noe annet", ...ids });
    expect(changed.text).toContain("Det du har endret siden, er ikke sendt.");
    expect(hiddenIn(changed.text, "code")).toBe(hiddenIn(posts[0]?.text ?? "", "code"));
    await client.post("/nb/keep", { code: hiddenIn(changed.text, "code"), kept: "ja" });
    for (const one of [client, another]) {
      const late = await one.post("/nb/send", { ...wholeForm, ...ids });
      expect([titleOf(late.text), hiddenIn(late.text, "code")]).toEqual(["Dette skjemaet er sendt før", ""]);
    }
    expect(await world.reports()).toHaveLength(1);
  });

  it("shows the code until the day after and no longer, and to nobody who has the form's id and not the rest of it", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const ids = carriedBy((await client.post("/nb/check", wholeForm)).text);
    const post = async (carried: { readonly formId: string; readonly seed?: string }) => {
      const { text: page } = await client.post("/nb/send", { ...wholeForm, ...carried });
      return hiddenIn(page, "code");
    };
    const code = await post(ids);
    expect(code).not.toBe("");
    expect(await post({ formId: ids.formId })).toBe("");
    expect(await post({ formId: ids.formId, seed: "A".repeat(43) })).toBe("");
    world.office.clock.date = localDate("2026-11-28");
    expect(await post(ids)).toBe(code);
    world.office.clock.date = localDate("2026-11-29");
    expect(await post(ids)).toBe("");
  });

  it("has a code that is another for each form, whatever seed it carries", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk);
    const { seed } = carriedBy((await client.post("/nb/check", wholeForm)).text);
    const codes = await Promise.all(
      [1, 2].map(async () => hiddenIn((await client.post("/nb/send", { ...wholeForm, seed })).text, "code")),
    );
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(codes[0]).not.toBe(codes[1]);
  });

  it("is one message; another message on an old page comes back to be looked at", async () => {
    const { world, client, code } = await sentWorld();
    const post = (words: string) => client.post("/nb/message", { code, version: "1", text: words });
    const posts = await Promise.all([post("Mer."), post("Mer.")]);
    for (const page of posts) expect(page.text).toContain("Meldingen er sendt.");
    const stale = await post("Noe helt annet.");
    expect([stale.status, stale.text]).toEqual([400, expect.stringContaining("Det har skjedd noe i saken siden du åpnet den.")]);
    expect(stale.text).toContain("Noe helt annet.</textarea>");
    expect((await world.reports())[0]?.messages).toHaveLength(1);
  });
});

describe("another language", () => {
  it("is the same form with every answer kept, and refuses nothing on the way", async () => {
    const { client, code } = await sentWorld();
    const form = await client.post("/nn/form", { ...wholeForm, acceptsIdentified: "", look: "ja" });
    expect([form.status, form.text]).toEqual([200, expect.stringContaining("Kolleger blir latterliggjort i møtene.")]);
    expect(form.text).toContain('<html lang="nn">');
    const inbox = await client.post("/en/inbox", { code, text: "Half a mess", look: "ja" });
    expect(inbox.text).toContain("Half a mess</textarea>");
    const keep = await client.post("/en/keep", { code: (await sendWhole(client)).code, look: "ja" });
    expect([keep.status, titleOf(keep.text)]).toEqual([200, "Received. Keep the code"]);
  });
});

describe("a fault of ours", () => {
  it("hands everything that was typed back, to be sent again with one button as the same form", async () => {
    const world = await openPostboksWorld();
    const broken: PostboksDesk = { ...world.desk, send: () => Promise.reject(new Error(`kanari ${wholeForm.what}`)) };
    const client = await servePostboks(broken);
    const { sent, formId } = await sendWhole(client);
    expect([sent.status, titleOf(sent.text)]).toEqual([500, "Noe gikk galt hos oss"]);
    for (const [name, value] of Object.entries({ ...wholeForm, formId })) expect(hiddenIn(sent.text, name)).toBe(value);
    expect(client.log).toEqual([]);
    for (let count = 0; count < 9; count += 1) await sendWhole(client);
    expect(client.log).toMatchObject([{ level: "error", fields: { error: "Error", count: 10 } }]);
    expect(JSON.stringify(client.log)).not.toMatch(/kanari|latterliggjort/);
  });
});

it("deadlines are said to be the employer's own", async () => {
  const { world, client, code } = await sentWorld();
  world.office.clock.date = localDate("2026-12-20");
  const page = await client.post("/nb/inbox", { code });
  expect(page.text).toContain("4. desember 2026 <b>(over fristen)</b>");
  expect(page.text).toContain(textsFor("nb").melding.ownStandard);
});
