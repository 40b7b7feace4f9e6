import { mkdir } from "node:fs/promises";
import { it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { bench } from "./standIn/bench.ts";
import { inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { lars, kari, solveig } = demoPeople;
const farhan = demoPersonId(11);
const out = "/tmp/w/tabm-shots";

it("looks", { timeout: 300_000 }, async () => {
  await mkdir(out, { recursive: true });
  const klage = await report(standIn(), kari, "klage", farhan, {
    more: "Det skjedde i tre møter på rad.",
    when: "I november",
    where: "Møterom 2",
  });
  const varsel = await report(standIn(), kari, "varsel", farhan);
  const u = await report(standIn(), kari, "underretning", farhan);
  const s = await report(standIn(), kari, "soeknad-om-endring", farhan);
  await opened(standIn(), lars, klage.id);
  await inReport(standIn(), lars, klage.id, { type: "Acknowledge", text: "Takk for at du sier fra." });
  await inReport(standIn(), kari, klage.id, { type: "SendMessage", text: "Takk. Jeg kan møtes når som helst." });
  await inReport(standIn(), lars, klage.id, { type: "AddNote", text: "Snakk med HR om rommet." });
  await inReport(standIn(), lars, u.id, { type: "DeclareHabilitet", answer: "tvil", reason: "Vi har skrevet sammen." });
  for (const [name, person, search, height] of [
    ["mine", kari, "?view=ifra&vis=meldinger", 900],
    ["mine-klage", kari, `?view=ifra&vis=meldinger&sak=${klage.id}`, 1900],
    ["inbox", lars, "?view=ifra&vis=innboks", 1200],
    ["handler-klage", lars, `?view=ifra&vis=innboks&sak=${klage.id}`, 2000],
    ["before", lars, `?view=ifra&vis=innboks&sak=${s.id}`, 900],
    ["doubt", lars, `?view=ifra&vis=innboks&sak=${u.id}`, 900],
    ["habilitet", solveig, `?view=ifra&vis=innboks&sak=${u.id}`, 900],
    ["muntlig", lars, `?view=ifra&vis=muntlig`, 1400],
    ["undersoekelse", lars, `?view=ifra&vis=undersoekelse`, 1200],
    ["varsel-mine", kari, `?view=ifra&vis=meldinger&sak=${varsel.id}`, 1200],
  ] as const) {
    const { tab, page, errors, close } = await open({ person, search, height });
    await tab.locator("[aria-busy=true]").waitFor({ state: "detached" });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${out}/${name}.png` });
    if (errors.length > 0) console.log(name, errors);
    await close();
  }
});
