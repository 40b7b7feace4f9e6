import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { Card } from "#bot/teams/cards/elements.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { partsOf } from "#test/support/cardParts.ts";
import { deskOf } from "#test/support/chatCycle.ts";
import { kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

const elias = demoPersonId(23);
const { vera } = demoPeople;
const regulation = {
  ...{ kind: "KOMMUNE" as const, municipality: "3205" as MunicipalityNumber, name: "Forskrift for Lillestrøm" },
  ...{ sourceUrl: "https://lovdata.no/forskrift", from: date("2021-02-01"), to: null, copyTo: [vera] },
};
const memo = { ...regulation, kind: "PANDEMI" as const, municipality: null, name: "Notat", to: date("2021-03-31") };
const seminar = { kind: "SEMINAR", form: "FYSISK", place: "sted:lillestroem", date: "2021-02-20", number: 3 };
const world = (...people: PersonId[]) => startChatWorld("2021-02-01", people);
const summaryOf = (card: unknown) => {
  const { fallbackText, speak } = card as Card;
  return [fallbackText, speak];
};
const inputIn = (card: unknown, id: string) => partsOf(card as never).find((part) => part["id"] === id);

describe("«møte» in the chat", () => {
  it("LI-05 answers a seminar with no, in words and with a sign, why, and what is allowed instead", async () => {
    const w = await world(kari);
    await deskOf(w).publishRuleset({ personId: elias }, { plan: regulation });
    const chat = w.chat(kari);
    await chat.say("Kan vi møtes på fredag?");
    expect(chat.words()).toContain("Får vi holde møtet?");
    const { card } = await chat.press("Se om det er lov", seminar);
    expect(chat.words()).toContain("✖ Nei, det er ikke lov");
    expect(chat.words()).toContain("uansett hvor mange som kommer");
    expect(chat.words()).toContain("Kommunens forskrift, Lillestrøm. Fra 1. februar 2021");
    expect(chat.words()).toContain("Hold det heldigitalt.");
    expect(inputIn(card, "kind")?.["value"]).toBe("SEMINAR");
    expect(inputIn(card, "number")?.["value"]).toBe(3);
    expect(chat.words()).not.toContain("Registrer møtet");
  });

  it("LI-06 answers the same held digitally with yes", async () => {
    const w = await world(kari);
    await deskOf(w).publishRuleset({ personId: elias }, { plan: regulation });
    await w.chat(kari).say("møte");
    await w.chat(kari).press("Se om det er lov", { ...seminar, form: "DIGITALT", number: 200 });
    expect(w.chat(kari).words()).toContain("✔ Ja, det er lov");
  });

  it("LI-07, LI-08 let the leader record a leader meeting once digital was considered, with the advice that it should be", async () => {
    const w = await world(lars);
    await deskOf(w).publishRuleset({ personId: elias }, { plan: regulation });
    const chat = w.chat(lars);
    await chat.say("møte");
    await chat.press("Se om det er lov", { ...seminar, kind: "LEDERMOETE" });
    expect(chat.words()).toContain("⚠ Bare hvis vilkårene er oppfylt");
    expect(chat.words()).toContain("Flytt møtet til et større lokale");
    await chat.press("Registrer møtet");
    expect(chat.words()).toContain("Vurder først om møtet kan holdes digitalt");
    await chat.press("Registrer møtet", { digitalConsidered: "true" });
    expect(chat.words()).toContain("Møtet er registrert");
    expect(chat.words()).toContain("Møtet bør være digitalt");
    await chat.press("Ja, avlys");
    expect(chat.words()).toContain("Møtet er avlyst");
  });

  it("PA-05 keeps what was filled in when something stands in the way, and sends the need of the business into no notification", async () => {
    const w = await world(lars);
    await deskOf(w).publishRuleset({ personId: elias }, { plan: memo });
    await w.settled();
    const chat = w.chat(lars);
    await chat.say("møte");
    await chat.press("Se om det er lov", { ...seminar, kind: "MOETE" });
    const { card } = await chat.press("Registrer møtet", { businessNeed: "Kort" });
    expect(chat.words()).toContain("Skriv hvorfor hensynet til virksomheten krever at dere møtes, med minst 10 tegn.");
    expect(inputIn(card, "businessNeed")?.["value"]).toBe("Kort");
    const { card: done } = await chat.press("Registrer møtet", { businessNeed: "Maskinen må vises fram i verkstedet" });
    expect(chat.words()).toContain("Maskinen må vises fram i verkstedet");
    expect(JSON.stringify(summaryOf(done))).not.toContain("Maskinen");
  });

  it.each(["0", "-1", "1000000000", "tre"])("refuses «%s» people beside the field, and keeps the rest", async (number) => {
    const w = await world(kari);
    await w.chat(kari).say("møte");
    const { card } = await w.chat(kari).press("Se om det er lov", { ...seminar, number });
    expect(w.chat(kari).words()).toContain("Skriv hvor mange som kommer, som et helt tall fra 1 til 100000.");
    expect(inputIn(card, "date")?.["value"]).toBe("2021-02-20");
  });

  it("says under the ordinary rules that nobody has to ask, and asks in the person's own language", async () => {
    const w = await world(kari, vera);
    await w.chat(kari).say("møte");
    await w.chat(kari).press("Se om det er lov", seminar);
    expect(w.chat(kari).words()).toContain("Dere trenger ikke spørre noen om lov.");
    await w.chat(vera).say("møte");
    expect(w.chat(vera).words()).toMatch(/Får vi (holde|halde) møtet\?|May we hold the meeting\?/);
  });

  it("LI-05 tells the leader of a recorded meeting that a regulation has overtaken, who calls it off from there", async () => {
    const w = await world(lars);
    const chat = w.chat(lars);
    await chat.say("møte");
    await chat.press("Se om det er lov", seminar);
    await chat.press("Registrer møtet");
    await deskOf(w).publishRuleset({ personId: elias }, { plan: regulation });
    await w.settled();
    expect(chat.words()).toContain("Et møte du har registrert, er ikke lenger lov");
    expect(chat.words()).toContain("Seminar, fysisk, 20. februar 2021");
    await chat.press("Se møtet");
    expect(chat.words()).toContain("✖ Nei, det er ikke lov");
    await chat.press("Ja, avlys");
    expect(chat.words()).toContain("Møtet er avlyst");
  });

  it("has a word alone for a wish, and no sentence with «møte» in it", async () => {
    const w = await world(kari);
    await w.chat(kari).say("jeg gruer meg til et møte");
    expect(w.chat(kari).words()).not.toContain("Får vi holde møtet?");
    await w.chat(kari).say("møtedag");
    expect(w.chat(kari).words()).not.toContain("Får vi holde møtet?");
  });
});
