import { expect, it } from "vitest";
import { nadia, playCaseStory, sverre } from "#bot/local/demo/caseStory.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { readCase } from "#test/support/caseCourse.ts";
import { documentText } from "#test/support/caseParts.ts";
import { openOffice } from "#test/support/office.ts";

const { lars, hilde, berit, vera } = demoPeople;

it("shows a case under way to everybody who has a part in it, played with real commands, and once", async () => {
  const office = await openOffice();
  const id = await playCaseStory(office.context, () => false);
  if (id === undefined) throw new Error("no case");
  const sights = await Promise.all(
    [lars, hilde, nadia, sverre, demoPersonId(14), berit, vera].map((one) => readCase(office, one, id)),
  );
  expect(sights.map((one) => one?.sight)).toEqual([
    "saksbehandling",
    "saksbehandling",
    "part",
    "part",
    "part",
    "samraad",
    "nummer",
  ]);
  const [seen, , , page] = sights;
  expect(seen).toMatchObject({ status: "UNDERSOEKELSE", hearings: [{ answer: null }] });
  if (seen?.sight !== "saksbehandling" || page?.sight !== "part") throw new Error("not seen");
  expect(seen.meetings.items.map(({ closedOn }) => closedOn === null)).toEqual([false, true]);
  expect(seen.openedOn).toBe(addDays(office.clock.date, -11));
  const [shared] = page.documents.items;
  expect(await documentText(office, sverre, id, shared?.documentId as never)).not.toContain("sykmeldt");
  expect(page.hearing).toMatchObject({ round: "fakta", answer: null });
  expect(await playCaseStory(office.context, () => false)).toBeUndefined();
  expect((await office.store.verifyChains()).fault).toBeNull();
});

it("ends early where the server does", async () => {
  const office = await openOffice();
  expect(await playCaseStory(office.context, () => true)).toBeUndefined();
});
