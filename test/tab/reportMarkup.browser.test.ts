import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { bench } from "./standIn/bench.ts";
import { inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { kari, lars } = demoPeople;

const evil = "ond.example";
/** What a reporter could write to have a handler press, fetch or run something. */
const markup = [
  `[klikk her](https://${evil}/a)`,
  `![bilde](https://${evil}/b.png)`,
  `<https://${evil}/c>`,
  `https://${evil}/d`,
  `<a href="https://${evil}/e">her</a>`,
  `<img src="https://${evil}/f" onerror="document.title='tatt'">`,
  `<script>document.title='tatt'</script>`,
  `<iframe src="https://${evil}/g"></iframe>`,
  `<style>body{background:url(https://${evil}/h)}</style>`,
  `javascript:document.title='tatt'`,
  `&lt;b&gt;x&lt;/b&gt; **fet** # Tittel`,
].join("\n");

/** Whatever of a page is not text, and comes of what was written. */
async function madeOf(tab: Frame) {
  return tab.evaluate((host) => {
    const all = [...document.querySelectorAll("*")];
    return all
      .filter((one) => [...one.attributes].some(({ name, value }) => value.includes(host) || name.startsWith("on")))
      .map((one) => one.outerHTML.slice(0, 200));
  }, evil);
}

/** What the page has fetched, or tried to, from there. */
async function fetchedBy(tab: Frame) {
  return tab.evaluate(
    (host) => performance.getEntriesByType("resource").flatMap(({ name }) => (name.includes(host) ? [name] : [])),
    evil,
  );
}

describe("HTML and Markdown in a report", () => {
  it("is text for its handler wherever it stands: no link, no picture, no code, and nothing is fetched", async () => {
    const { id } = await report(
      standIn(),
      kari,
      aKlage({
        ...{ what: markup, more: markup, when: markup, where: markup, witnesses: markup },
        counterparts: [
          { kind: "outside", name: `[Ola](https://${evil}/i) <b>x</b>`, external: true },
          { kind: "group", name: `<a href="https://${evil}/j">Gruppa</a>` },
        ],
      }),
    );
    await inReport(standIn(), kari, id, { type: "SendMessage", text: markup });
    await opened(standIn(), lars, id);
    await inReport(standIn(), lars, id, { type: "AddNote", text: markup });
    for (const person of [lars, kari]) {
      const list = person === lars ? "innboks" : "mine";
      const { page, tab } = await open({ person, search: `?view=ifra&vis=${list}&sak=${id}` });
      await tab.getByText(`[klikk her](https://${evil}/a)`).first().waitFor();
      const said = await tab.locator("main").innerText();
      // Every line stands there as it was written, the message among them.
      for (const line of markup.split("\n")) expect([person, line, said.includes(line)]).toEqual([person, line, true]);
      expect(await madeOf(tab)).toEqual([]);
      expect(await tab.locator("main iframe, main script, main img, main style").count()).toBe(0);
      for (const where of [page, tab]) expect(await where.title()).not.toContain("tatt");
      expect(await fetchedBy(tab)).toEqual([]);
      // Had it become any of that, it would have been found.
      await tab.evaluate((host) => {
        const made = document.createElement("div");
        made.innerHTML = `<a href="https://${host}/a">x</a><img src="https://${host}/b">`;
        document.querySelector("main")?.append(made);
      }, evil);
      expect(await madeOf(tab)).toHaveLength(2);
    }
  });
});
