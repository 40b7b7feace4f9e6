import type { Browser, BrowserContextOptions } from "playwright-core";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { dark, desktop, type Person, personIn, phone } from "./person.ts";

/** Who takes part in the journey of a case, and what they use. */
const roles = {
  /** Complains. */
  kari: [demoPeople.kari, "nb", desktop],
  /** Whom it is about: Kari's own leader. */
  lars: [demoPeople.lars, "nb", phone],
  /** Lars's leader. */
  solveig: [demoPeople.solveig, "nb", desktop],
  /** Solveig's leader. */
  ragnhild: [demoPeople.ragnhild, "nb", { ...phone, ...dark }],
  /** HR adviser. */
  hilde: [demoPeople.hilde, "nb", { ...desktop, ...dark }],
  /** HR- og HMS-sjef. */
  berit: [demoPeople.berit, "nb", desktop],
  /** Looks into it by mandate: dean of another faculty. */
  oeyvind: [demoPersonId(45), "nb", desktop],
  /** Was there. */
  farhan: [demoPersonId(11), "nb", phone],
  /** Kari's union representative, who reads nynorsk. */
  haakon: [demoPersonId(14), "nn", { ...phone, ...dark }],
  /** Safety representative. */
  vera: [demoPeople.vera, "nb", phone],
  /** Keeps the archive. */
  roar: [demoPersonId(21), "nb", desktop],
} as const satisfies Readonly<Record<string, readonly [PersonId, Language, BrowserContextOptions]>>;

type Role = keyof typeof roles;
export type Cast = Readonly<Record<Role, Person>> & {
  readonly address: string;
  readonly all: readonly Person[];
  /** A picture of what somebody sees now. */
  readonly picture: (one: Person, name: string) => Promise<void>;
  /** What everybody sees, where it went wrong. */
  readonly pictureAll: () => Promise<void>;
  /** Closes everybody's browser. */
  readonly leave: () => Promise<void>;
  /** Moves the clock of the shell. */
  readonly moveTo: (date: string) => Promise<void>;
};

/** Everybody with a browser of their own, and a chat that the product may write to. */
export async function castIn(browser: Browser, address: string, pictures: string): Promise<Cast> {
  const people: Partial<Record<Role, Person>> = {};
  for (const [role, [id, language, how]] of Object.entries(roles)) {
    const context = await browser.newContext({ locale: "nb-NO", timezoneId: "Europe/Oslo", ...how });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${address}/?person=${id}`);
    await page.locator("[data-message]").first().waitFor();
    people[role as Role] = personIn(page, id, language);
  }
  const all = people as Readonly<Record<Role, Person>>;
  const picture: Cast["picture"] = async ({ page }, name) => {
    await page.screenshot({ path: `${pictures}-${name}.png` });
  };
  return {
    ...all,
    address,
    all: Object.values(all),
    picture,
    pictureAll: async () => {
      for (const [role, one] of Object.entries(all)) await picture(one, `feil-${role}`);
    },
    leave: async () => {
      for (const { page } of Object.values(all)) await page.context().close();
    },
    moveTo: async (date) => {
      await all.solveig.page.request.post(`${address}/local/api/clock`, { data: { date }, maxRetries: 2 });
    },
  };
}
