import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import { rulesCard, rulesetCard } from "#bot/teams/cards/regime/rulesetCard.ts";
import { wordsFor } from "#bot/teams/turn.ts";
import type { RulesetView } from "#domain/contract/regimeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { deskOf } from "#test/support/chatCycle.ts";
import { kari, startChatWorld } from "#test/support/chatWorld.ts";
import { parserFindings } from "#test/support/officialParser.ts";

const farhan = demoPersonId(11);
const elias = demoPersonId(23);
const union = demoPersonId(58);
const lillestroem = { number: "3205" as MunicipalityNumber, name: "Lillestrøm" };
const plan = {
  ...{ kind: "KOMMUNE" as const, municipality: lillestroem.number, name: "Forskrift for Lillestrøm" },
  ...{ sourceUrl: "https://lovdata.no/forskrift", from: date("2021-02-01"), to: null, copyTo: [union] },
};
const view: RulesetView = {
  ...{ id: "r" as CaseId, version: 1, kind: "KOMMUNE", municipality: lillestroem, name: plan.name, sourceUrl: plan.sourceUrl },
  ...{ from: plan.from, to: null, standing: "GJELDER", concernsMe: true, kept: null },
};

describe("rules in the chat", () => {
  it("PA-10, LI-01 come as a card to whoever works there and to those who speak for others, each once, and to nobody else", async () => {
    const world = await startChatWorld("2021-02-01", [kari, farhan, union]);
    const before = [kari, farhan, union].map((who) => world.chat(who).messages().length);
    const done = await deskOf(world).publishRuleset({ personId: elias }, { plan });
    expect(done.kind).toBe("done");
    await world.settled();
    const counts = [kari, farhan, union].map((who, index) => world.chat(who).messages().length - (before[index] ?? 0));
    expect(counts).toEqual([0, 1, 1]);
    expect(world.chat(farhan).words()).toContain("Du skal jobbe hjemme så langt det er praktisk mulig.");
    expect(world.chat(farhan).words()).not.toContain("kopi");
    expect(world.chat(union).words()).toContain("Du får kopi fordi du er hovudverneombod eller hovudtillitsvald.");
  });

  it("LI-01 are told by «regler», as they are where one works", async () => {
    const world = await startChatWorld("2021-02-01", [kari, farhan]);
    await deskOf(world).publishRuleset({ personId: elias }, { plan });
    await world.settled();
    await world.chat(farhan).say("regler");
    expect(world.chat(farhan).words()).toContain("Kommunens forskrift");
    await world.chat(kari).say("Hvilke regler gjelder?");
    expect(world.chat(kari).words()).toContain("De vanlige reglene");
    expect(world.chat(kari).words()).not.toContain("Forskrift for Lillestrøm");
    await world.chat(farhan).say("hjemmekontor");
    await world.chat(farhan).press("Fast avtale");
    expect(world.chat(farhan).words()).toContain("Nå gjelder kommunens forskrift der du jobber.");
  });

  it.each(["nb", "nn", "en"] as const)("are cards that every client can show, in %s", (language) => {
    const { texts } = wordsFor(language);
    for (const told of Object.keys(texts.regime.told) as (keyof typeof texts.regime.told)[]) {
      const card = rulesetCard(texts, view, { told, copy: true });
      expect(parserFindings(card)).toEqual([]);
      const says = JSON.stringify(card);
      expect(says.includes(texts.regime.means.KOMMUNE[0])).toBe(told === "ruleset-published" || told === "ruleset-changed");
    }
    const place = { id: "x" as SiteId, name: "Campus", municipality: lillestroem };
    const today = date("2021-02-01");
    expect(
      parserFindings(rulesCard(texts, { today, workplaces: [{ place, decides: "KOMMUNE" }], items: [view], form: null })),
    ).toEqual([]);
    expect(parserFindings(rulesCard(texts, { today, workplaces: [], items: [], form: null }))).toEqual([]);
  });
});
