import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";

/** All that axe knows of WCAG 2.0–2.2, A and AA, and what is best practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block", "frame-tested"];
const themes = ["default", "dark", "contrast"] as const;

/** What axe finds, in all themes unless told otherwise: the others than the first change nothing but colours. */
export async function axeFindings(
  page: Page,
  tab: Frame,
  within: readonly (typeof themes)[number][] = themes,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of within) {
    if (theme !== "default") {
      const before = await background(tab);
      await page.evaluate(`window.setTheme(${JSON.stringify(theme)})`);
      await tab.waitForFunction(
        (was) => getComputedStyle(document.querySelector(".fui-FluentProvider > div") ?? document.body).backgroundColor !== was,
        before,
      );
    }
    // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
    const axe = new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]);
    // A busy machine is slow to answer from within a frame; what does not answer is not looked at, and must not pass for well.
    const patience = { pingWaitTime: 20_000, frameWaitTime: 90_000 };
    if (theme === "default")
      axe.options({ runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } }, ...patience });
    else axe.options({ runOnly: { type: "rule", values: colours }, ...patience });
    const { violations, incomplete } = await axe.analyze();
    if (incomplete.some(({ id }) => id === "frame-tested")) found.push(`${theme}: the tab was not looked at`);
    found.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`));
  }
  await page.evaluate("window.setTheme('default')");
  return found;
}

const background = (tab: Frame) =>
  tab.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider > div") ?? document.body).backgroundColor);

/** What axe does not see: one heading of the first order, none left out, a title of the page's own, the language, no motion. */
export function structureFindings(tab: Frame): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const found: string[] = [];
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const inDialog = document.querySelector("[role=dialog]") !== null;
    const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(seen);
    const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
    if (!inDialog && levels.filter((level) => level === 1).length !== 1) found.push(`headings of the first order: ${levels}`);
    levels.forEach((level, index) => {
      const before = levels[index - 1] ?? 0;
      if (!inDialog && level > before + 1) found.push(`h${level} after h${before}: ${headings[index]?.textContent}`);
    });
    if (headings.some((heading) => heading.textContent?.trim() === "")) found.push("an empty heading");
    if (!/^.+ – Dagsorden$/.test(document.title)) found.push(`title: ${document.title}`);
    if (!/^(nb|nn|en)$/.test(document.documentElement.lang)) found.push(`language: ${document.documentElement.lang}`);
    if (document.querySelectorAll("main").length !== 1) found.push("not one main");
    if (document.querySelector("[role=status],[aria-live=polite]") === null) found.push("nothing that announces");
    for (const element of document.querySelectorAll("[tabindex]")) {
      if (Number(element.getAttribute("tabindex")) > 0) found.push(`tabindex: ${element.outerHTML.slice(0, 200)}`);
    }
    for (const motion of document.getAnimations()) {
      const timing = motion.effect?.getComputedTiming();
      if (motion.playState === "running" && timing !== undefined && Number(timing.duration) > 1) {
        const target = motion.effect instanceof KeyframeEffect ? motion.effect.target : null;
        found.push(`moves: ${target?.outerHTML.slice(0, 200)}`);
      }
    }
    // What was refused says why, and is tied to its field (3.3.1).
    for (const field of document.querySelectorAll("[aria-invalid=true]")) {
      const ids = `${field.getAttribute("aria-describedby") ?? ""} ${field.getAttribute("aria-errormessage") ?? ""}`.trim();
      const why = ids
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join("");
      if (why === "") found.push(`refused without a reason: ${field.outerHTML.slice(0, 200)}`);
    }
    // What looks as if it could be pressed has to be something that keys and screen readers know.
    const operable = "a[href],button,input,select,textarea,summary,label,option,[role],[tabindex]";
    // Fluent's boxes have the real one, unseen, above what is drawn.
    const fluent = ".fui-Checkbox,.fui-Radio,.fui-Switch,svg *";
    for (const element of document.querySelectorAll("main *")) {
      if (getComputedStyle(element).cursor === "pointer" && element.closest(`${operable},${fluent}`) === null)
        found.push(`only for a mouse: ${element.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
}

/** At 320 pixels, as a page of 1280 is at 400 %: nothing scrolls sideways and nothing is cut, also with the spacing of 1.4.12. */
export function narrowFindings(tab: Frame, spaced: boolean): Promise<readonly string[]> {
  return tab.evaluate((isSpaced) => {
    if (isSpaced) {
      // A sheet that the page's policy does not ask about, as a reader's own extension would bring one.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    const width = window.innerWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push(`is ${document.documentElement.scrollWidth} wide`);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll("main *, nav *, [role=dialog] *")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg") !== null) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1 || style.clipPath !== "none") continue;
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
      const says = element.outerHTML.slice(0, 160);
      if (words && box.right > width + 1 && !scrolls(element)) found.push(`sticks out: ${says}`);
      const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
      const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
      if (hides && cut && element.textContent?.trim() !== "") found.push(`is cut: ${says}`);
    }
    return found;
  }, spaced);
}
