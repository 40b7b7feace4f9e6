import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Cast, castIn } from "../support/caseJourney/cast.ts";
import { oldOwnerSeesNothing, ownerIsChallenged, ownerIsInhabil } from "../support/caseJourney/challenge.ts";
import {
  accusedIsHeard,
  accusedIsInvited,
  commentsEnd,
  partiesComment,
  reportIsOffered,
} from "../support/caseJourney/hearing.ts";
import {
  interviewsAreCalled,
  interviewsAreHeld,
  mandateIsAccepted,
  planIsMade,
  sjefIsAsked,
} from "../support/caseJourney/inquiry.ts";
import {
  accusedIsTold,
  foundSerious,
  helpFromHr,
  ownerOpens,
  representativeComes,
  strainIsChecked,
} from "../support/caseJourney/opening.ts";
import {
  isArchived,
  isFollowedUp,
  isRestored,
  ownerConcludes,
  partiesAreBriefed,
  reportHasEnded,
} from "../support/caseJourney/outcome.ts";
import type { Person } from "../support/caseJourney/person.ts";
import { klageFromTheChat, madeACase } from "../support/caseJourney/report.ts";
import { startProduct } from "../support/serverProcess.ts";

/*
 * A klage against one's own leader in the local shell, from the chat to the archive, with everybody who has a part in it, each in a
 * browser of their own.
 */

const out = join(import.meta.dirname, "out");
const patience = 900_000;

let browser: Browser;

beforeAll(async () => {
  await mkdir(out, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A journey in a product of its own. Where it goes wrong there is a picture of what everybody saw. */
async function journey(pictures: string, through: (cast: Cast) => Promise<void>): Promise<void> {
  const product = await startProduct();
  const cast = await castIn(browser, product.address, join(out, pictures));
  try {
    await cast.moveTo("2027-01-11");
    await through(cast);
  } catch (wrong) {
    await cast.pictureAll();
    throw wrong;
  } finally {
    await cast.leave();
    await product.close();
  }
}

/** From the chat to what the accused is asked to answer, with the accused's leader as the owner. */
async function untilHearing(cast: Cast): Promise<string> {
  const owner = cast.solveig;
  await klageFromTheChat(cast);
  await madeACase(cast);
  const number = await ownerOpens(owner, cast);
  await accusedIsTold(owner, number, cast);
  await helpFromHr(owner, cast);
  await representativeComes(cast);
  await strainIsChecked(owner, number, cast);
  await foundSerious(owner, cast);
  await planIsMade(owner, "2027-01-20");
  await sjefIsAsked(owner, cast);
  await mandateIsAccepted(owner, cast);
  await interviewsAreCalled("2027-01-20", number, cast);
  await cast.moveTo("2027-01-20");
  await interviewsAreHeld(owner, cast);
  await accusedIsInvited(owner, cast);
  return number;
}

/** From the answer of the accused to the archive, whoever owns it by then. */
async function untilArchive(owner: Person, number: string, cast: Cast): Promise<void> {
  await cast.moveTo("2027-02-01");
  await accusedIsHeard(owner, cast);
  await reportIsOffered(owner, cast);
  await partiesComment(owner, "2027-02-15", cast);
  await cast.moveTo("2027-02-16");
  await commentsEnd(owner, cast);
  await ownerConcludes(owner, cast);
  await partiesAreBriefed(owner, "2027-02-16", cast);
  await isRestored(owner, "2027-03-31", cast);
  await cast.moveTo("2027-03-31");
  await isFollowedUp(owner, cast);
  await reportHasEnded(cast);
  await isArchived(owner, "2027/1234", number, cast);
}

describe("a klage against one's own leader", () => {
  it(
    "SB-09 SB-19 SB-31 is lifted a level, looked into by mandate, heard, decided, put right and archived",
    {
      timeout: patience,
    },
    () =>
      journey("sak", async (cast) => {
        const number = await untilHearing(cast);
        await untilArchive(cast.solveig, number, cast);
      }),
  );

  it(
    "VA-03 VA-04 stands still when a party challenges its owner, and goes on with the leader above",
    {
      timeout: patience,
    },
    () =>
      journey("inhabil", async (cast) => {
        const number = await untilHearing(cast);
        await ownerIsChallenged(cast);
        await ownerIsInhabil(number, cast);
        await oldOwnerSeesNothing(cast);
        await untilArchive(cast.ragnhild, number, cast);
      }),
  );
});
