import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { qrPngAddress } from "#bot/qr/qrCode.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import { buttonsOf, partsOf, partsOfType, wordsOf } from "#test/support/cardParts.ts";
import { type ChatWorld, kari, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { databaseText } from "#test/support/databaseText.ts";

const { sofie, astrid } = demoPeople;
/** Håkon Eide, tillitsvalgt, writes nynorsk. */
const haakon = demoPersonId(14);
const farhan = demoPersonId(11);
/** Emil Strand, a student who is employed too. */
const emil = demoPersonId(18);
const day = "2026-10-05";

type Chat = ReturnType<ChatWorld["chat"]>;
type Dialog = Awaited<ReturnType<Chat["open"]>>;

async function begin(chat: Chat, kind: string): Promise<Dialog> {
  await chat.say("meld fra");
  return (await chat.open("Skriv en melding")).press("Begynn", { reportKind: kind });
}

/** A klage of Kari's about Farhan, up to the step named last. */
async function klage(chat: Chat, until: "hvem" | "mer" | "mottaker" | "send" = "send"): Promise<Dialog> {
  let dialog = await begin(chat, "klage");
  dialog = await dialog.press("Neste", { selfAffected: "true", what: "KANARIFUGL i en klage", more: "KANARIFUGL to" });
  if (until === "hvem") return dialog;
  dialog = await dialog.press("Søk", { counterpartsSearch: "farh" });
  dialog = await dialog.press("Neste", { counterparts: `p:${farhan}` });
  if (until === "mer") return dialog;
  dialog = await dialog.press("Neste", { when: "KANARIFUGL da", where: "KANARIFUGL der" });
  if (until === "mottaker") return dialog;
  return dialog.press("Neste", { leaderIsParty: "nei", recipient: "leder" });
}

const signed = { acceptsIdentified: "true", signs: "true" };
const textOf = (world: ChatWorld) => JSON.stringify([world.connector.calls, world.log]);
function numberIn(words: string): string {
  const [number] = /\b\d\d-[0-9A-Z]{5}\b/.exec(words) ?? [];
  if (number === undefined) throw new Error(`no number in «${words}»`);
  return number;
}

describe("«Meld fra»", () => {
  it("LM-01 is what a student is offered first, in the welcome and in the help", async () => {
    const world = await startChatWorld(day, [sofie, kari]);
    expect(buttonsOf(world.chat(sofie).last().card)).toEqual(["Meld fra", "Mine meldinger", "Hjelp"]);
    expect(buttonsOf((await world.chat(sofie).say("hjelp")).card)[0]).toBe("Meld fra");
    expect(buttonsOf(world.chat(kari).last().card)).toContain("Meld fra");
  });

  it("LM-01 offers reporting before home office to a student who is employed too, and to nobody but students", async () => {
    const world = await startChatWorld(day, [emil, kari]);
    expect(buttonsOf(world.chat(emil).last().card)[0]).toBe("Meld fra");
    // Beside the line about reporting, and not among what one is there for.
    expect(buttonsOf(world.chat(kari).last().card)[1]).not.toBe("Mine meldinger");
    expect(wordsOf((await world.chat(kari).say("meld fra")).card)).not.toContain("Læringsmiljøutvalget");
    expect(wordsOf((await world.chat(emil).say("meld fra")).card)).toContain("Læringsmiljøutvalget");
  });

  it("LM-01, VA-12, VA-13, VA-14 asks a student in what part they report, and offers nothing to one who has left", async () => {
    const world = await startChatWorld(day, [sofie]);
    const asked = await begin(world.chat(sofie), "klage");
    expect(asked.words).toContain("Hva har det med studiene eller jobben din å gjøre?");
    world.changePeople((person) => (person.id === sofie ? { ...person, active: false } : person));
    expect(buttonsOf((await world.chat(sofie).say("meld fra")).card)).toEqual([]);
  });

  it("7.22 says first what not to write, and where one is anonymous, and asks for nothing", async () => {
    const world = await startChatWorld(day);
    const menu = await world.chat(kari).say("jeg vil varsle");
    expect(wordsOf(menu.card)).toContain("Ikke skriv om saken her i chatten.");
    expect(wordsOf(menu.card)).toContain("https://postboks.example/ifra");
    expect(partsOfType(menu.card, /^Input\./)).toEqual([]);
  });

  it("VA-01 lets a leader say that they know the guidelines, once", async () => {
    const world = await startChatWorld(day);
    await world.chat(lars).say("meld fra");
    const after = await world.chat(lars).press("Jeg kjenner retningslinjene");
    expect(wordsOf(after.card)).not.toContain("Alle ledere skal kjenne retningslinjene");
    expect(wordsOf((await world.chat(kari).say("meld fra")).card)).not.toContain("Alle ledere skal kjenne");
  });

  it("is offered in nynorsk and English as well", async () => {
    const world = await startChatWorld(day, [haakon, demoPeople.amara]);
    expect(wordsOf((await world.chat(haakon).say("eg vil seie frå om mobbing")).card)).toContain("Ikkje skriv om saka her");
    expect(wordsOf((await world.chat(demoPeople.amara).say("I am being harassed")).card)).toContain(
      "Do not write about the matter",
    );
  });
});

describe("advice (C4)", () => {
  it("VA-16 VA-17 gives four points and three advisers, and VA-07 keeps nothing of it", async () => {
    const world = await startChatWorld(day);
    await world.chat(kari).say("meld fra");
    const advice = await (await world.chat(kari).open("Få råd først")).press("Neste", { adviceAbout: "meg-selv" });
    for (const said of ["Håkon Eide", "Grete Lorentzen", "Arbeidstilsynet", "når som helst", "hvilket som helst tidspunkt"].slice(
      0,
      3,
    ))
      expect(advice.words).toContain(said);
    expect(advice.words.match(/^• /gm)?.length).toBe(4);
    for (const absent of ["Vera Lunde", "Hilde Ruud", "Lars Moen"]) expect(advice.words).not.toContain(absent);
    expect((await advice.press("Lukk")).kind).toBe("closed");
    expect((await world.store().read.draftsOf(await world.store().read.draftOwner(kari))).length).toBe(0);
    expect(textOf(world)).not.toContain("meg-selv");
  });

  it("VA-06 tells a witness of the duty, and offers no silence", async () => {
    const world = await startChatWorld(day);
    await world.chat(kari).say("meld fra");
    const advice = await (await world.chat(kari).open("Få råd først")).press("Neste", { adviceAbout: "andre" });
    expect(advice.words).toContain("Du skal si fra til arbeidsgiver eller verneombud");
    expect(advice.words).not.toContain("Ingen handling");
  });

  it("asks again where nothing was chosen, and leads on to the forms", async () => {
    const world = await startChatWorld(day);
    await world.chat(kari).say("meld fra");
    const asked = await world.chat(kari).open("Få råd først");
    expect((await asked.press("Neste")).words).toContain("Gjelder det deg selv, andre eller virksomheten?");
    const advice = await asked.press("Neste", { adviceAbout: "virksomheten" });
    expect((await advice.press("Meld formelt")).words).toContain("Hva vil du melde fra om?");
  });
});

describe("tilrettelegging", () => {
  it("LM-06 gives a student the name of somebody, and neither asks nor keeps anything", async () => {
    const world = await startChatWorld(day, [sofie]);
    await world.chat(sofie).say("meld fra");
    await world.settled();
    const before = await databaseText(join(world.folder, "data"));
    const cards = world.chat(sofie).messages().length;
    const shown = await world.chat(sofie).open("Trenger tilrettelegging");
    expect(shown.words).toContain("Ingvild Tveit, tilretteleggingstjenesten: 70 00 01 10");
    expect(shown.words).toContain("Du trenger ikke oppgi diagnose");
    expect(partsOfType(shown.card, /^Input\./)).toEqual([]);
    expect((await shown.press("Lukk")).kind).toBe("closed");
    expect(world.chat(sofie).messages().length).toBe(cards);
    await world.settled();
    expect(await databaseText(join(world.folder, "data"))).toBe(before);
    expect(JSON.stringify(world.log)).not.toMatch(/tilrettelegg|adaptation/);
  });

  it("LM-06 is said clearly where the employer has named nobody", async () => {
    const world = await startChatWorld(day, [sofie]);
    world.changeReports({ adaptationContact: null });
    const answer = await world.chat(sofie).say("jeg trenger tilrettelegging");
    expect(wordsOf(answer.card)).toContain("Her er det ikke oppgitt hvem du kan kontakte om tilrettelegging.");
    expect(partsOfType(answer.card, "FactSet")).toEqual([]);
  });

  it("LM-06 is for students, employed or not: others have a leader for it, and are shown somebody to ask", async () => {
    const world = await startChatWorld(day, [kari, emil]);
    await world.chat(kari).say("meld fra");
    expect(JSON.stringify(world.chat(kari).last().card)).not.toContain("report.adaptation");
    const sent = { v: cardVersion, verb: "report.adaptation" };
    expect(await world.chat(kari).dialog("fetch", sent)).toMatchObject({ kind: "text" });
    expect(wordsOf((await world.chat(kari).say("tilrettelegging")).card)).toContain("Hilde Ruud");
    expect(wordsOf((await world.chat(emil).say("tilrettelegging")).card)).toContain("Ingvild Tveit");
  });
});

describe("a klage (C6)", () => {
  it("VA-24 VA-15 goes step by step to a receipt that holds number, status and deadline only", async () => {
    const world = await startChatWorld(day);
    const chat = world.chat(kari);
    const before = chat.messages().length;
    const review = await klage(chat);
    expect(review.title).toBe("Klage");
    for (const said of ["Steg 5 av 5", "Lars Moen", "nærmeste leder", "Den du klager på, får vite hvem du er", "Farhan Ahmed"])
      expect(review.words).toContain(said);
    const done = await review.press("Send", signed);
    expect(done.words).toContain("Du er vernet mot gjengjeldelse.");
    expect(done.words).toContain("får uttale seg");
    await expect.poll(() => chat.messages().length).toBe(before + 2);
    const receipt = chat.last();
    expect(wordsOf(receipt.card)).toContain("Meldingen er sendt");
    expect(wordsOf(receipt.card)).toContain("Bekrefte at meldingen er mottatt innen mandag 12. oktober 2026");
    expect(buttonsOf(receipt.card)).toContain("Åpne i fanen");
    for (const hidden of ["Klage", "klage", "Farhan", "KANARIFUGL"]) expect(JSON.stringify(receipt)).not.toContain(hidden);
    expect(textOf(world)).not.toContain("KANARIFUGL");
  });

  it("tells its handler by a card with a number and a deadline, no name and no kind, and remembers no card", async () => {
    const world = await startChatWorld(day);
    await (await klage(world.chat(kari))).press("Send", signed);
    await world.settled();
    const told = world.chat(lars).last();
    expect(told.summary).toMatch(/^Ny melding \S+ venter på deg$/);
    expect(wordsOf(told.card)).toContain("innen");
    for (const hidden of ["Kari", "Nygård", "Farhan", "lage", "KANARIFUGL"]) expect(JSON.stringify(told)).not.toContain(hidden);
    const link = partsOfType(told.card, "Action.OpenUrl")[0]?.["url"];
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/f0000000[\w-]+\/ifra\?context=/);
    const id = String(JSON.parse(decodeURIComponent(String(link).split("context=")[1] ?? "")).subEntityId);
    expect(await world.store().read.cardsOf(id as never)).toEqual([]);
  });

  it("sent twice is one report, with one receipt, by the same invoke or by another", async () => {
    const world = await startChatWorld(day);
    const chat = world.chat(kari);
    const review = await klage(chat);
    const messages = chat.messages().length;
    const done = await review.press("Send", signed);
    const again = await done.again();
    const more = await review.press("Send", signed);
    expect([again.words, more.words]).toEqual([done.words, done.words]);
    await expect.poll(() => chat.messages().length).toBe(messages + 1);
    const listed = wordsOf((await chat.say("mine meldinger")).card);
    expect(listed.split(numberIn(done.words))).toHaveLength(2);
  });

  it("VA-26 keeps a step until somebody is named, with the reason beside the question", async () => {
    const world = await startChatWorld(day);
    const who = await klage(world.chat(kari), "hvem");
    const refused = await who.press("Neste");
    expect(refused.words).toContain("Steg 2 av 5");
    expect(refused.words).toContain("⚠");
    const named = await refused.press("Neste", { outsideName: "**Per** [x](http://evil.example)", outsideExternal: "true" });
    expect(named.words).toContain("Steg 3 av 5");
  });

  it("VA-27 for somebody else is offered as an underretning, and what was written comes along", async () => {
    const world = await startChatWorld(day);
    const dialog = await begin(world.chat(kari), "klage");
    const change = await dialog.press("Neste", { selfAffected: "false", what: "Det gjelder kollegaen min" });
    expect(partsOfType(change.card, "Action.Submit").map(({ title }) => title)).toEqual([
      "Gå videre med underretning",
      "Endre svarene",
    ]);
    const first = await change.press("Gå videre med underretning");
    expect([first.title, first.words.includes("Vil du være anonym?")]).toEqual(["Underretning", true]);
    const what = await first.press("Neste", { anonymous: "false" });
    expect(JSON.stringify(what.card)).toContain("Det gjelder kollegaen min");
  });

  it("VA-28 is a tillitsvalgt's for members with names, found by search, and for nobody without", async () => {
    const world = await startChatWorld(day, [haakon]);
    const chat = world.chat(haakon);
    await chat.say("klage");
    const first = await (await chat.open("Skriv ei melding")).press("Byrj", { reportKind: "klage" });
    const unnamed = await first.press("Neste", { onBehalf: "true" });
    expect(unnamed.words).toContain("⚠");
    const found = await unnamed.press("Søk", { onBehalf: "true", membersSearch: "kari ny" });
    expect(found.words).toContain("Fann éin.");
    const what = await found.press("Neste", { onBehalf: "true", members: `p:${kari}` });
    expect(what.words).toContain("Kva gjeld det?");
  });

  it("VA-24 goes exceptionally to the sjef, with a reason", async () => {
    const world = await startChatWorld(day);
    const to = await klage(world.chat(kari), "mottaker");
    const refused = await to.press("Neste", { leaderIsParty: "ja", recipient: "sjef" });
    expect(refused.words).toContain("⚠");
    const review = await refused.press("Neste", { leaderIsParty: "ja", recipient: "sjef", sjefReason: "Lederen er part." });
    expect(review.words).toContain("Berit Aune");
  });

  it("VA-03 goes past a leader who is accused, and says so before it is sent", async () => {
    const world = await startChatWorld(day);
    let dialog = await begin(world.chat(kari), "klage");
    dialog = await dialog.press("Neste", { selfAffected: "true", what: "Noe" });
    dialog = await dialog.press("Søk", { counterpartsSearch: "lars mo" });
    dialog = await dialog.press("Neste", { counterparts: `p:${lars}` });
    dialog = await dialog.press("Neste");
    const review = await dialog.press("Neste", { leaderIsParty: "ja", recipient: "leder" });
    expect(review.words).toContain("Solveig Berge");
    expect(review.words).toContain("Lars Moen får den ikke");
    const done = await review.press("Send", signed);
    await world.settled();
    expect(done.words).toContain("Meldingen er sendt");
    expect(
      world
        .chat(lars)
        .messages()
        .some(({ summary }) => summary.includes("melding")),
    ).toBe(false);
  });
});

describe("anonymity (7.10, 7.22)", () => {
  it.each(["underretning", "varsel", "bekymringsmelding", "gjengjeldelse"])(
    "VA-21 %s: «ja» gives the address and its QR code, asks for nothing and keeps nothing",
    async (kind) => {
      const world = await startChatWorld(day);
      const asked = await begin(world.chat(kari), kind);
      expect(partsOfType(asked.card, /^Input\./).map(({ id }) => id)).toEqual(["anonymous"]);
      expect((await asked.press("Neste")).words).toContain("Svar ja eller nei.");
      const out = await asked.press("Neste", { anonymous: "true" });
      expect(out.words).toContain("https://postboks.example/ifra");
      expect(out.words).toContain("Ingenting er lagret.");
      expect(partsOfType(out.card, /^Input\./)).toEqual([]);
      const [picture] = partsOfType(out.card, "Image");
      expect(picture?.["altText"]).toBeTypeOf("string");
      expect(picture?.["url"]).toBe(qrPngAddress("https://postboks.example/ifra"));
      expect(await world.store().read.draftsOf(await world.store().read.draftOwner(kari))).toEqual([]);
    },
  );

  it("VA-20 is not offered for a klage, whose parties know each other", async () => {
    const world = await startChatWorld(day);
    expect((await begin(world.chat(kari), "klage")).words).not.toContain("anonym");
  });

  it("says so where the employer has no such page", async () => {
    const world = await startChatWorld(day);
    world.changeReports({ postboksUrl: null });
    const out = await (await begin(world.chat(kari), "varsel")).press("Neste", { anonymous: "true" });
    expect(out.words).toContain("ingen side for anonyme meldinger");
  });
});

describe("other kinds", () => {
  it("VA-22 a søknad whose grounds are a conflict is never refiled silently: its writer chooses", async () => {
    const world = await startChatWorld(day);
    const form = await begin(world.chat(kari), "soeknad-om-endring");
    const change = await form.press("Neste", { what: "Bytte gruppe", more: "Krangel", conflict: "true" });
    expect(partsOfType(change.card, "Action.Submit").map(({ title }) => title)).toEqual([
      "Gå videre med klage",
      "Gå videre med varsel",
      "Endre svarene",
    ]);
    const mended = await (await change.press("Endre svarene")).press("Neste", {
      what: "Bytte gruppe",
      more: "Faget mitt er der",
      conflict: "false",
    });
    expect(mended.words).toContain("Du kan ikke forvente medhold.");
    expect((await mended.press("Send")).words).toContain("⚠");
    expect((await mended.press("Send", { expectsNothing: "true" })).words).toContain("Meldingen er sendt");
  });

  it("VA-30 a varsel goes to the varslingsmottak and never to the leader", async () => {
    const world = await startChatWorld(day, [kari, lars, astrid]);
    let dialog = await begin(world.chat(kari), "varsel");
    dialog = await dialog.press("Neste", { anonymous: "false" });
    dialog = await dialog.press("Neste", { what: "Korrupsjon" });
    dialog = await dialog.press("Neste");
    dialog = await dialog.press("Neste", { workEnvironment: "false" });
    expect(dialog.words).toContain("Er nærmeste leder part i saken?");
    const review = await dialog.press("Neste");
    expect(review.words).toContain("Astrid Wold");
    expect(review.words).toContain("Fristene er arbeidsgiverens egne");
    await review.press("Send");
    await world.settled();
    expect(world.chat(astrid).last().summary).toMatch(/^Ny melding/);
    expect(world.chat(lars).messages()).toHaveLength(1);
  });

  it("VA-30 asks nothing where a varsel is taken elsewhere: only the link", async () => {
    const world = await startChatWorld(day);
    world.changeReports({ takesVarsel: false, varslingsrutineUrl: "https://rutine.example/" });
    const only = await begin(world.chat(kari), "varsel");
    expect(partsOfType(only.card, /^Input\./)).toEqual([]);
    expect(partsOfType(only.card, "Action.OpenUrl")[0]?.["url"]).toBe("https://rutine.example/");
  });

  it("VA-29 about oneself suggests a klage, and may stay what it was called", async () => {
    const world = await startChatWorld(day);
    let dialog = await (await begin(world.chat(kari), "underretning")).press("Neste", { anonymous: "false" });
    dialog = await dialog.press("Neste", { aboutWhom: "meg-selv", what: "Noe om meg" });
    expect(dialog.words).toContain("passer best som klage");
    expect((await dialog.press("Fortsett som nå")).words).toContain("Hvem gjelder det?");
  });

  it("VA-34 retaliation: whoever is named does not get it", async () => {
    const world = await startChatWorld(day);
    let dialog = await (await begin(world.chat(kari), "gjengjeldelse")).press("Neste", { anonymous: "false" });
    dialog = await dialog.press("Neste", { what: "Fratatt oppgaver", relatedNumber: "M-1" });
    dialog = await dialog.press("Søk", { counterpartsSearch: "Lars" });
    dialog = await dialog.press("Neste", { counterparts: `p:${lars}` });
    dialog = await dialog.press("Neste");
    const review = await dialog.press("Neste", { leaderIsParty: "nei" });
    expect(review.words).toContain("Solveig Berge");
  });

  it("VA-34, VA-03 retaliation: asks whether the leader is a party, and goes past them when one does not know", async () => {
    const world = await startChatWorld(day);
    let dialog = await (await begin(world.chat(kari), "gjengjeldelse")).press("Neste", { anonymous: "false" });
    dialog = await dialog.press("Neste", { what: "Fratatt oppgaver" });
    dialog = await dialog.press("Neste", { groupUnnamed: "true" });
    dialog = await dialog.press("Neste");
    expect(dialog.words).toContain("Er nærmeste leder part i saken?");
    expect((await dialog.press("Neste")).words).toContain("⚠");
    expect((await dialog.press("Neste", { leaderIsParty: "nei" })).words).toContain("Lars Moen");
    const review = await dialog.press("Neste", { leaderIsParty: "vet-ikke" });
    expect(review.words).toContain("Solveig Berge");
  });

  it("VA-08 a safety representative is asked of danger, and told of the duty (C10)", async () => {
    const world = await startChatWorld(day, [vera]);
    const what = await (await begin(world.chat(vera), "underretning")).press("Neste", { anonymous: "false" });
    expect(what.words).toContain("ulykkes- og helsefare");
    expect(what.words).toContain("plikt til å melde dette videre");
  });

  it("VA-14 a student says which branch it is, and what is between students is shown where it belongs, unkept", async () => {
    const world = await startChatWorld(day, [sofie]);
    const branch = await begin(world.chat(sofie), "klage");
    expect((await branch.press("Neste")).words).toContain("⚠");
    const elsewhere = await branch.press("Neste", { studentBranch: "student-mot-student" });
    expect(elsewhere.words).toContain("Studieavdelingen");
    expect(await world.store().read.draftsOf(await world.store().read.draftOwner(sofie))).toEqual([]);
    expect((await branch.press("Neste", { studentBranch: "vet-ikke" })).words).toContain("Hva gjelder det?");
  });
});

describe("a draft", () => {
  it("is taken up where it was left, and gone in one click", async () => {
    const world = await startChatWorld(day);
    const chat = world.chat(kari);
    const owner = () => world.store().read.draftOwner(kari);
    await klage(chat, "mer");
    await world.restart();
    await chat.say("meld fra");
    const choose = await chat.open("Skriv en melding");
    const resume = partsOfType(choose.card, "Action.Submit").find(({ title }) => String(title).startsWith("Fortsett:"));
    const taken = await choose.press(String(resume?.["title"]));
    expect(taken.words).toContain("Hvem skal få den?");
    const gone = await taken.press("Kast kladden");
    expect(gone.words).toContain("Ingenting er sendt, og ingenting er igjen.");
    expect(await world.store().read.draftsOf(await owner())).toEqual([]);
    expect((await taken.press("Neste")).words).toContain("Kladden finnes ikke lenger.");
  });

  it("goes to the tab with all that was written, and text too long for a dialog is kept and never cut", async () => {
    const world = await startChatWorld(day);
    const long = "x".repeat(2_150);
    const dialog = await begin(world.chat(kari), "klage");
    const tooLong = await dialog.press("Neste", { selfAffected: "true", what: long });
    expect(tooLong.words).toContain("Her er det plass til 2000 tegn.");
    const inTab = await tooLong.press("Fortsett i fanen", { selfAffected: "true", what: `${long}${"y".repeat(2_000)}` });
    expect(partsOfType(inTab.card, "Action.OpenUrl")[0]?.["url"]).toContain("/ifra");
    const [draft] = await world.store().read.draftsOf(await world.store().read.draftOwner(kari));
    expect((draft?.content as { readonly what: string } | undefined)?.what).toHaveLength(4_150);
    const back = await inTab.press("Fortsett");
    expect(back.words).toContain("Hvem gjelder det?");
    const before = await back.press("Tilbake");
    expect(before.words).toContain("for lang for dette vinduet");
    await before.press("Neste", { selfAffected: "true" });
    const [kept] = await world.store().read.draftsOf(await world.store().read.draftOwner(kari));
    expect((kept?.content as { readonly what: string } | undefined)?.what).toHaveLength(4_150);
  });

  it("step sent twice, or out of order, changes nothing and makes no second draft", async () => {
    const world = await startChatWorld(day);
    const first = await begin(world.chat(kari), "klage");
    const who = await first.press("Neste", { selfAffected: "true", what: "Noe" });
    const again = await who.again();
    expect(again.words).toBe(who.words);
    const owner = await world.store().read.draftOwner(kari);
    expect(await world.store().read.draftsOf(owner)).toHaveLength(1);
  });
});

describe("one's own report", () => {
  async function sent(world: ChatWorld) {
    const chat = world.chat(kari);
    await (await klage(chat)).press("Send", signed);
    await world.settled();
    await chat.say("mine meldinger");
    return chat;
  }

  it("is listed by number, status and deadline, and read and answered in a dialog", async () => {
    const world = await startChatWorld(day);
    const chat = await sent(world);
    const list = wordsOf(chat.last().card);
    expect(list).toContain("Sendt · Bekrefte at meldingen er mottatt innen");
    for (const hidden of ["Klage", "Farhan", "KANARIFUGL"]) expect(list).not.toContain(hidden);
    const reading = await chat.open("Les");
    expect(reading.words).toContain("Lars Moen");
    const answered = await reading.press("Send melding", { text: "KANARIFUGL i et tillegg <b>x</b> [y](http://evil.example)" });
    expect(answered.words).toContain("Meldingen er sendt.");
    expect(answered.words).toContain("KANARIFUGL i et tillegg <b>x</b> [y](http://evil.example)");
    const shown = partsOf(answered.card).filter(({ type }) => type === "TextBlock");
    expect(JSON.stringify(shown)).not.toContain("evil.example");
    await world.settled();
    expect(textOf(world)).not.toContain("KANARIFUGL");
    expect(world.chat(lars).last().summary).toMatch(/^Ny melding|^Melding/);
  });

  it("written to twice by one press holds the message once", async () => {
    const world = await startChatWorld(day);
    const chat = await sent(world);
    const reading = await chat.open("Les");
    const once = await reading.press("Send melding", { text: "En gang" });
    const twice = await reading.press("Send melding", { text: "En gang" });
    expect(twice.words).toContain("Meldingen er sendt.");
    expect(twice.words.split("En gang")).toHaveLength(once.words.split("En gang").length);
  });

  it("keeps what was typed when news has come meanwhile, and refuses an empty message", async () => {
    const world = await startChatWorld(day);
    const chat = await sent(world);
    const reading = await chat.open("Les");
    await reading.press("Send melding", { text: "Først" });
    const late = await reading.press("Send melding", { text: "Så" });
    expect(late.words).toContain("Det har kommet noe nytt i mellomtiden.");
    expect(partsOfType(late.card, "Input.Text")[0]?.["value"]).toBe("Så");
    expect((await late.press("Send melding", { text: " " })).words).toContain("⚠");
  });

  it("is not found by anybody else, and by its handler only as number, status and deadline", async () => {
    const world = await startChatWorld(day, [kari, lars, vera]);
    const chat = await sent(world);
    const button = partsOfType(chat.last().card, "Action.Submit").find(({ title }) => title === "Les");
    const other = await world.chat(vera).dialog("fetch", button?.["data"]);
    expect(other.words).toBe("Den finnes ikke, eller du har ikke tilgang til den.");
    const handler = await world.chat(lars).dialog("fetch", button?.["data"]);
    expect(handler.words).toContain("leser og behandler du i fanen");
    for (const hidden of ["Kari", "Farhan", "KANARIFUGL"]) expect(handler.words).not.toContain(hidden);
  });

  it("is withdrawn after a question", async () => {
    const world = await startChatWorld(day);
    const chat = await sent(world);
    const withdrawn = await (await chat.open("Les")).press("Ja, trekk den");
    expect(withdrawn.words).toContain("Trukket");
  });
});

describe("an oral approach (C11)", () => {
  it("VA-32 is logged by a leader, who finds people by name; sent twice it is one", async () => {
    const world = await startChatWorld(day);
    const chat = world.chat(lars);
    await chat.say("muntlig henvendelse");
    const form = await chat.open("Loggfør en muntlig henvendelse");
    const found = await form.press("Søk", { fromSearch: "kari", what: "KANARIFUGL sagt" });
    expect(JSON.stringify(found.card)).toContain("KANARIFUGL sagt");
    const filled = {
      from: `p:${kari}`,
      on: day,
      form: "samtale",
      what: "KANARIFUGL sagt",
      groupUnnamed: "true",
      next: "kalle-inn",
    };
    expect((await found.press("Loggfør", { ...filled, from: "", on: "i går" })).words).toContain("⚠");
    const logged = await found.press("Loggfør", filled);
    expect(logged.words).toContain("Meldingen er sendt");
    expect((await found.press("Loggfør", filled)).words).toBe(logged.words);
    await world.settled();
    expect(textOf(world)).not.toContain("KANARIFUGL");
    await world.chat(kari).say("mine meldinger");
    const minutes = await world.chat(kari).open("Les");
    expect(minutes.words).toContain("KANARIFUGL sagt");
    expect((await minutes.press("Signer referatet")).words).not.toContain("Signer referatet");
  });

  it("VA-32 is for leaders alone", async () => {
    const world = await startChatWorld(day);
    expect((await world.chat(kari).dialog("fetch", { v: 1, verb: "report.oral" })).words).toContain("Bare ledere");
    const sentAnyway = { v: 1, verb: "report.oralSend", id: "0198f000-0000-7000-8000-000000000001", what: "x" };
    expect((await world.chat(kari).dialog("submit", sentAnyway)).words).toContain("Bare ledere");
  });
});

describe("a leader's own examination", () => {
  it("VA-31 is begun by a leader in a dialog, who finds people by name; sent twice it is one", async () => {
    const world = await startChatWorld(day);
    const chat = world.chat(lars);
    await chat.say("meld fra");
    const form = await chat.open("Start en egen undersøkelse");
    const found = await form.press("Søk", { counterpartsSearch: "kari", what: "KANARIFUGL sett" });
    expect(JSON.stringify(found.card)).toContain("KANARIFUGL sett");
    const filled = { source: "observasjon", what: "KANARIFUGL sett", groupUnnamed: "true" };
    expect((await found.press("Start undersøkelsen", { ...filled, source: "" })).words).toContain("⚠");
    const begun = await found.press("Start undersøkelsen", filled);
    expect(begun.words).toContain("Meldingen er sendt");
    expect((await found.press("Start undersøkelsen", filled)).words).toBe(begun.words);
    await world.settled();
    expect(textOf(world)).not.toContain("KANARIFUGL");
  });

  it("VA-31 is for leaders alone", async () => {
    const world = await startChatWorld(day);
    expect((await world.chat(kari).dialog("fetch", { v: 1, verb: "report.examine" })).words).toContain(
      "bare den som leder en enhet",
    );
    const sentAnyway = { v: 1, verb: "report.examineSend", id: "0198f000-0000-7000-8000-000000000001", what: "x" };
    expect((await world.chat(kari).dialog("submit", sentAnyway)).words).toContain("bare den som leder en enhet");
  });
});

describe("what no dialog of ours sends", () => {
  it.each([
    ["no data", null],
    ["another version", { v: 99, verb: "report.start" }],
    ["no verb of ours", { v: 1, verb: "report.everything" }],
    ["a draft that is nobody's", { v: 1, verb: "report.next", id: "0198f000-0000-7000-8000-00000000dead", called: "klage" }],
    ["no kind", { v: 1, verb: "report.next" }],
    ["a kind that is none", { v: 1, verb: "report.next", called: "__proto__", step: "constructor" }],
  ])("%s is answered with a line", async (_, data) => {
    const world = await startChatWorld(day);
    const answer = await world.chat(kari).dialog("submit", data);
    expect(answer.kind).toBe("text");
    expect(answer.words.length).toBeGreaterThan(10);
  });

  it("never puts a form into the chat, also when a button is sent as that of a card", async () => {
    const world = await startChatWorld(day);
    for (const via of ["execute", "submit"] as const) {
      const answer = await world
        .chat(kari)
        .send({ v: 1, verb: "report.next", called: "klage", step: "hva", what: "KANARIFUGL" }, via);
      expect(wordsOf(answer.card)).toContain("åpnes i et eget vindu");
    }
    expect(textOf(world)).not.toContain("KANARIFUGL");
  });
});
