import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { accepted, approved, dataOf, draftOf, onlyCase, sendApplication } from "#test/support/agreementCourse.ts";
import { buttonsOf, partsOf, wordsOf } from "#test/support/cardParts.ts";
import { assessment, fillIn, hilde, kari, lars, solveig, startChatWorld, vera } from "#test/support/chatWorld.ts";

/** Of every agreement from its approval on (HO-14). */
const paper = "Åpne avtalen som dokument";

describe("from the first word to an agreement that holds", () => {
  it("goes through every step, the leader's decision and the employee's acceptance, on cards that follow", async () => {
    const world = await startChatWorld();
    const employee = world.chat(kari);
    const leader = world.chat(lars);
    const summary = await fillIn(employee);
    const read = wordsOf(summary.card);
    for (const said of ["1. feb.–31. juli 2021", "40,0 %", "tirsdag 08:00–15:30", "Ro til å skrive", "Tastatur og skjerm"])
      expect(read).toContain(said);
    expect(read).toContain("Yrkesskadeforsikringen");

    const receipt = await employee.press("Send til leder");
    expect(wordsOf(receipt.card)).toContain("Nå venter den på Lars Moen.");
    expect(await draftOf(world)).toBeUndefined();
    expect(leader.last().summary).toBe("Kari Nygård har søkt, og du er nærmeste leder.");
    expect(leader.words()).toContain("Venter på deg");
    expect(leader.words()).not.toContain("Sendt til leder");
    expect(buttonsOf(leader.last().card)).toEqual(["Vurder og avgjør"]);

    await leader.press("Vurder og avgjør");
    expect(leader.words()).toContain("Ro til å skrive");
    const decided = await leader.press("Godkjenn", assessment);
    expect(wordsOf(decided.card)).toContain("Godkjent av Lars Moen 15. januar 2021");
    expect(buttonsOf(decided.card)).toEqual([paper]);

    // The receipt says the same and points at the new card.
    const [old, fresh] = employee.messages().slice(-2);
    expect(wordsOf(old?.card)).toContain("Godkjent av Lars Moen");
    expect(wordsOf(old?.card)).toContain("Et nyere kort ligger lenger ned");
    expect(buttonsOf(old?.card)).toEqual([]);
    expect(fresh?.summary).toBe("Lars Moen har godkjent søknaden.");
    expect(buttonsOf(fresh?.card)).toEqual([paper, "Godta avtalen", "Takk nei", "Ja, jeg takker nei"]);
    expect(wordsOf(fresh?.card)).toContain("Kl. 8–15.30 på Teams");

    await employee.press("Godta avtalen");
    expect(employee.words()).toContain("Avtalen gjelder fra mandag 1. februar 2021.");
    expect(leader.last().summary).toBe("Kari Nygård har godtatt avtalen.");

    world.clock.set(localDate("2021-02-01"));
    await world.settled();
    expect(employee.last().summary).toBe("Avtalen gjelder fra i dag.");
    expect(employee.words()).toContain("Gjelder nå");
    expect(leader.words()).toContain("Gjelder nå");
    expect(world.log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("HO-14: the agreement takes effect on its start date, and nothing is told the day before", async () => {
    const world = await startChatWorld();
    await accepted(world);
    const before = world.chat(kari).messages().length;
    world.clock.set(localDate("2021-01-31"));
    await world.settled();
    expect(world.chat(kari).messages()).toHaveLength(before);
    expect(world.chat(kari).words()).toContain("Godtatt");
    world.clock.set(localDate("2021-02-01"));
    await world.settled();
    expect(world.chat(kari).messages()).toHaveLength(before + 1);
    world.clock.set(localDate("2021-08-01"));
    await world.settled();
    expect(world.chat(kari).words()).toContain("Utløpt");
    expect(buttonsOf(world.chat(kari).last().card)).toEqual([paper]);
  });

  it("HO-02: when the period is over the workplace is campus again", async () => {
    const world = await startChatWorld();
    await accepted(world);
    world.clock.set(localDate("2021-08-01"));
    await world.settled();
    expect(world.chat(kari).words()).toContain("arbeidsstedet ditt er igjen campus");
  });

  it("HO-14: a card with another content than the agreement's is not accepted", async () => {
    const world = await startChatWorld();
    await approved(world);
    const employee = world.chat(kari);
    const accept = partsOf(employee.last().card).find((part) => part["verb"] === "case.accept");
    await employee.send({ ...(accept?.["data"] as object), hash: "0".repeat(64) });
    expect(employee.words()).toContain("Standardavtalen har kommet i ny utgave");
    expect((await onlyCase(world))?.status).toBe("GODKJENT");
  });
});

describe("deciding", () => {
  it("HO-07, HO-18, HO-20, HO-23, HO-30: lists what the leader has not assessed, and keeps what was written", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    await leader.press("Vurder og avgjør");
    await leader.press("Godkjenn", { workEnvironment: "Fint for alle" });
    for (const said of ["fysiske kravene er oppfylt", "uten lavere produktivitet", "Bekreft at arbeidssituasjonen", "dyrt"])
      expect(leader.words()).toContain(said);
    expect(partsOf(leader.last().card).find((part) => part["id"] === "workEnvironment")).toMatchObject({
      value: "Fint for alle",
    });
    expect((await onlyCase(world))?.status).toBe("INNSENDT");
  });

  it("HO-31: approves what was not discussed only with a reason", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    await leader.press("Vurder og avgjør");
    await leader.press("Godkjenn", { ...assessment, discussed: "false" });
    expect(leader.words()).toContain("Drøft oppgavene med den ansatte, eller skriv hvorfor");
    await leader.press("Godkjenn", { overrideReason: "Vi snakket om det i fjor" });
    expect((await onlyCase(world))?.status).toBe("GODKJENT");
  });

  it("HO-17: does not refuse basic equipment that was asked for", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    await leader.press("Vurder og avgjør");
    await leader.press("Godkjenn", { ...assessment, equipment: "tastatur" });
    expect(leader.words()).toContain("Arbeidsgiver skal dekke skjerm når den ansatte ber om det.");
  });

  it("HO-03: a rejection needs a reason, is final, and the employee may apply again", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    const employee = world.chat(kari);
    await leader.press("Vurder og avgjør");
    await leader.press("Avslå");
    expect(leader.words()).toContain("Skriv en begrunnelse. Den ansatte får lese den.");
    await leader.press("Avslå", { reason: "Vi trenger deg her [x](http://evil.example)" });
    expect(employee.last().summary).toBe("Lars Moen har avslått søknaden. Begrunnelsen står under.");
    expect(employee.words()).toContain("Vi trenger deg her [x](http://evil.example)");
    expect(employee.words()).toContain("Avslaget er endelig for denne søknaden.");
    const stored = await onlyCase(world);
    await leader.send({ v: 1, verb: "case.approve", id: stored?.id, version: stored?.version, ...assessment });
    expect((await onlyCase(world))?.status).toBe("AVSLAATT");
    expect(leader.words()).toContain("et avslag kan ikke gjøres om");
    await employee.say("fast avtale");
    expect(employee.words()).toContain("Steg 1 av 5");
  });

  it("HO-03: the employee may decline what was approved, and then there is no agreement", async () => {
    const world = await startChatWorld();
    await approved(world);
    await world.chat(kari).press("Ja, jeg takker nei");
    expect((await onlyCase(world))?.status).toBe("AVTAKKET");
    expect(world.chat(lars).last().summary).toBe("Kari Nygård takket nei. Det blir ingen avtale.");
  });

  it("sends back, and the employee changes and sends again, on one case", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    const employee = world.chat(kari);
    await leader.press("Vurder og avgjør");
    await leader.press("Send tilbake", { reason: "Velg andre dager" });
    expect(employee.words()).toContain("Velg andre dager");
    await employee.press("Endre og send på nytt");
    expect(employee.words()).toContain("Steg 1 av 5");
    await employee.press("Neste");
    await employee.press("Neste", { day4: "false", day3: "true" });
    await employee.press("Neste", { conflict: "false" });
    await employee.press("Neste");
    const send = partsOf(employee.last().card).find((part) => part["verb"] === "draft.send")?.["data"];
    await employee.send(send);
    await employee.send(send);
    expect(employee.words()).toContain("Nå venter den på Lars Moen.");
    expect(await onlyCase(world)).toMatchObject({ status: "INNSENDT", version: 3 });
    expect(leader.words()).toContain("onsdag");
  });

  it("throws away the changes to a returned application, and the application stays", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    await world.chat(lars).press("Vurder og avgjør");
    await world.chat(lars).press("Send tilbake", { reason: "Velg andre dager" });
    const employee = world.chat(kari);
    await employee.press("Endre og send på nytt");
    await employee.press("Ja, forkast");
    expect(employee.words()).toContain("Sendt tilbake");
    expect(buttonsOf(employee.last().card)).toContain("Endre og send på nytt");
  });

  it("pressed twice does it once, and does not blame anybody else", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    const form = await leader.press("Vurder og avgjør");
    const approve = partsOf(form.card).find((part) => part["verb"] === "case.approve")?.["data"] as object;
    await leader.send({ ...approve, ...assessment, equipment: "tastatur,skjerm" });
    await leader.send({ ...approve, ...assessment, equipment: "tastatur,skjerm" });
    expect(leader.words()).toContain("Godkjent av Lars Moen");
    expect(leader.words()).not.toContain("endret av noen andre");
    expect((await onlyCase(world))?.version).toBe(2);
  });

  it("finds the application withdrawn in the meantime, and says so", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const leader = world.chat(lars);
    const form = await leader.press("Vurder og avgjør");
    const approve = partsOf(form.card).find((part) => part["verb"] === "case.approve")?.["data"] as object;
    await world.chat(kari).press("Ja, trekk tilbake");
    expect(leader.words()).toContain("Kari Nygård har trukket søknaden.");
    await leader.send({ ...approve, ...assessment, equipment: "tastatur,skjerm" });
    expect(leader.words()).toContain("Saken ble endret av noen andre i mellomtiden.");
    expect((await onlyCase(world))?.status).toBe("TRUKKET");
  });

  it("a period that ran out while it waited can be rejected, and not approved", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    world.clock.set(localDate("2021-08-01"));
    const leader = world.chat(lars);
    await leader.press("Vurder og avgjør");
    await leader.press("Godkjenn", assessment);
    expect((await onlyCase(world))?.status).toBe("INNSENDT");
    await leader.say("venter på meg");
    await leader.press("Åpne");
    await leader.press("Vurder og avgjør");
    await leader.press("Avslå", { reason: "Perioden er over" });
    expect((await onlyCase(world))?.status).toBe("AVSLAATT");
  });
});

describe("an agreement that runs", () => {
  it("HO-25: the leader calls in on a home day, the employee is told and has nothing to decline", async () => {
    const world = await startChatWorld();
    await accepted(world);
    world.clock.set(localDate("2021-05-17"));
    await world.settled();
    const leader = world.chat(lars);
    await leader.press("Kall inn");
    await leader.press("Kall inn denne dagen");
    expect(leader.words()).toContain("Velg en dato.");
    await leader.press("Kall inn denne dagen", { date: "2021-05-19" });
    expect(leader.words()).toContain("Onsdag 19. mai 2021 er ikke en avtalt hjemmedag.");
    await leader.press("Kall inn denne dagen", { date: "2021-05-18" });
    const employee = world.chat(kari);
    expect(employee.last().summary).toContain("Lars Moen har kalt deg inn til kontoret");
    expect(employee.words()).toContain("ti. 18. mai");
    expect(buttonsOf(employee.last().card)).toEqual([paper, "Vi har snakket om det", "Si opp avtalen"]);
    await employee.send({ ...dataOf(employee, "case.terminateForm"), verb: "case.callInForm" });
    expect(employee.words()).not.toContain("Hvilken hjemmedag?");
  });

  it("ends with its notice, for either side", async () => {
    const world = await startChatWorld();
    await accepted(world);
    world.clock.set(localDate("2021-03-01"));
    await world.settled();
    const employee = world.chat(kari);
    await employee.press("Si opp avtalen");
    await employee.press("Si opp", { lastDay: "2021-03-14" });
    expect(employee.words()).toContain("Siste dag kan tidligst være 15. mars 2021.");
    await employee.press("Si opp", { lastDay: "i morgen" });
    expect(employee.words()).toContain("«i morgen» er ingen dato.");
    expect(employee.words()).not.toContain("Velg en dato.");
    await employee.press("Si opp", { lastDay: "2021-03-15" });
    expect(employee.words()).toContain("Siste dag er mandag 15. mars 2021.");
    expect(world.chat(lars).last().summary).toBe("Avtalen er sagt opp. Se siste dag under.");
    world.clock.set(localDate("2021-03-16"));
    await world.settled();
    expect(employee.words()).toContain("Utløpt");
  });
});

describe("somebody else's case", () => {
  it("HO-05: does not exist for whoever is neither employee nor nearest leader, and looks like one made up", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const stored = await onlyCase(world);
    const madeUp = "0198f000-0000-7000-8000-00000000dead";
    for (const [stranger, verb] of [
      [vera, "case.open"],
      [solveig, "case.approve"],
      [hilde, "case.assess"],
      [vera, "draft.next"],
      [vera, "draft.send"],
      [vera, "day.send"],
    ] as const) {
      const chat = world.chat(stranger);
      const of = async (id: string | undefined) => {
        const data = { v: 1, verb, id, version: stored?.version, ...assessment, about: id };
        const day = verb === "day.send" ? { from: "2021-02-02", work: "Lesing", everyWeek: "true" } : {};
        const shown = await chat.send({ ...data, ...day });
        return JSON.stringify(shown.card).replaceAll(String(id), "");
      };
      expect(await of(stored?.id)).toBe(await of(madeUp));
      expect(JSON.stringify(chat.messages())).not.toContain("Kari");
    }
    expect((await onlyCase(world))?.version).toBe(1);
  });

  it("HO-05: the applicant's own forged approval is refused, and no form is given out", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    const stored = await onlyCase(world);
    const employee = world.chat(kari);
    for (const verb of ["case.assess", "case.approve", "case.return", "case.reject"]) {
      const shown = await employee.send({ v: 1, verb, id: stored?.id, version: 1, ...assessment, reason: "Fordi" });
      expect(buttonsOf(shown.card)).toEqual(["Trekk tilbake", "Ja, trekk tilbake"]);
    }
    expect(employee.words()).toContain("Du kan ikke avgjøre din egen søknad.");
    expect((await onlyCase(world))?.version).toBe(1);
  });

  it("HO-05: the leader cannot accept, decline or withdraw for the employee", async () => {
    const world = await startChatWorld();
    await approved(world);
    const accept = dataOf(world.chat(kari), "case.accept");
    const leader = world.chat(lars);
    for (const verb of ["case.accept", "case.decline", "case.withdraw"]) await leader.send({ ...accept, verb });
    expect(leader.words()).toContain("Bare den ansatte selv kan gjøre dette.");
    expect((await onlyCase(world))?.status).toBe("GODKJENT");
  });
});
