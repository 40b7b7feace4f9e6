import { describe, expect, it } from "vitest";
import { languages } from "#bot/postboks/language.ts";
import { noticePage } from "#bot/postboks/pages/notice.ts";
import { statementPage } from "#bot/postboks/pages/statement.ts";
import { statementWords } from "#domain/texts/erklaering/statement.ts";
import { servePostboks } from "#test/support/postboksServer.ts";
import { openPostboksWorld } from "#test/support/postboksWorld.ts";

const contact = { name: "IT-hjelpen", phone: "70 00 01 20", url: null };
const url = "https://uustatus.no/nb/erklaringer/publisert/1";

describe("the accessibility statement of the anonymous page", () => {
  it.each(languages)("is one link away from every page, in %s", async (language) => {
    const page = noticePage(language, { title: "T", text: "t" });
    expect(page).toContain(`<a href="/${language}/accessibility">${statementWords(language).link}</a>`);
    const { url: root } = await servePostboks((await openPostboksWorld()).desk);
    const answer = await fetch(`${root}/${language}/accessibility`);
    expect(answer.status).toBe(200);
    const shown = await answer.text();
    expect(shown).toContain(`<h1>${statementWords(language).title}</h1>`);
    expect(shown).toContain(`<html lang="${language}">`);
  });

  it("names whom the employer has named, and its own statement", () => {
    const page = statementPage("nb", { accessibilityContact: contact, accessibilityUrl: url });
    expect(page).toContain("IT-hjelpen");
    expect(page).toContain('href="tel:70000120"');
    expect(page).toContain(`href="${url}"`);
    expect(page).not.toContain(statementWords("nb").nobody);
  });

  it("says so where the employer has named nobody and published nothing", () => {
    const page = statementPage("nn", { accessibilityContact: null, accessibilityUrl: null });
    expect(page).toContain(statementWords("nn").nobody);
    expect(page).not.toContain(statementWords("nn").own);
  });
});
