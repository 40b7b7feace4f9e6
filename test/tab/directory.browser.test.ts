import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const drift = { person: demoPeople.elias, search: "?view=drift" } as const;

describe("the directory under «Drift»", () => {
  it("says how many are in it and what it leaves open, and shows by keys who, at 360 px as well", async () => {
    const { tab, page, errors } = await open(drift);
    const part = tab.getByRole("region", { name: "Katalogen" });
    await part.getByText("Enheter uten leder").waitFor();
    const { people, units } = standIn().desk.organisation();
    const active = [...people.values()].filter((person) => person.active).length;
    expect(await part.innerText()).toContain(`${active} personer, ${units.size} enheter`);
    const leaderless = part.locator('[data-drift="unit-without-leader"]');
    const button = leaderless.getByRole("button");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await button.focus();
    await page.keyboard.press("Enter");
    await leaderless.getByRole("listitem").first().waitFor();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await leaderless.getByRole("listitem").count()).toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  it("is nothing that anybody else is shown", async () => {
    const { tab } = await open({ person: demoPeople.kari, search: "?view=drift" });
    await tab.getByRole("heading", { level: 1, name: "Mine avtaler" }).waitFor();
    expect(standIn().seen.some((line) => line.includes("/api/directory"))).toBe(false);
    expect(await tab.getByText("Katalogen").count()).toBe(0);
  });
});
