import { describe, expect, it } from "vitest";
import { axeFindings, narrowFindings, structureFindings } from "./checks.ts";
import { wholeHouse } from "./house.ts";
import { keyboardFindings } from "./keyboard.ts";
import { pageRows } from "./register.ts";

/** Goes through these parts of the register: axe in every theme, then all that axe cannot see, on one opened page a row. */
export function goesThrough(...names: readonly (keyof typeof pageRows)[]): void {
  const { visit } = wholeHouse();

  describe.each(names)("every page: %s", (name) => {
    it.each(pageRows[name].map((row) => [row.what, row] as const))("LM-05 leaves nobody out: %s", async (_what, row) => {
      const { page, tab, errors, close } = await visit(row);
      expect(await structureFindings(tab)).toEqual([]);
      expect(await axeFindings(page, tab)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await tab.waitForFunction(() => window.innerWidth === 320);
      // A page that shows a list where a table has no room does so when it has heard of the width.
      await expect.poll(() => narrowFindings(tab, false)).toEqual([]);
      expect(await keyboardFindings(page, tab)).toEqual([]);
      expect(await narrowFindings(tab, true)).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    });
  });
}
