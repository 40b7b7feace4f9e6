import { describe, expect, it } from "vitest";
import type { CaseDetail } from "#domain/contract/views.ts";
import { accepted, approved, onlyCase, sendApplication } from "#test/support/agreementCourse.ts";
import { partsOf } from "#test/support/cardParts.ts";
import { type Chat, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

const open = "Åpne avtalen som dokument";

/** The address behind the button, taken apart. */
function addressOn(chat: Chat) {
  const action = partsOf(chat.last().card).find((part) => part["title"] === open);
  if (action === undefined) throw new Error("no button");
  const url = new URL(String(action["url"]));
  const { subEntityId, ...others } = JSON.parse(url.searchParams.get("context") ?? "{}") as Record<string, string>;
  return { url, page: url.pathname.split("/").at(-1), subEntityId: subEntityId as CaseDetail["id"], others };
}

describe("the agreement as a document, from the chat", () => {
  it("HO-14 is reached from «mine saker» by an address with the case's id and nothing else", async () => {
    const world = await startChatWorld();
    await accepted(world);
    const stored = await onlyCase(world);
    const chat = world.chat(kari);
    await chat.say("mine saker");
    await chat.press("Åpne");
    const { url, page, subEntityId, others } = addressOn(chat);
    expect(url.origin).toBe("https://teams.microsoft.com");
    expect([page, subEntityId, others]).toEqual(["mine", stored?.id, {}]);
    expect([...url.searchParams.keys()]).toEqual(["context"]);
    expect(url.href).not.toMatch(/Kari|Nyg|token|pdf/i);
  });

  it("HO-14 leads the leader to the case among theirs", async () => {
    const world = await startChatWorld();
    await accepted(world);
    expect(addressOn(world.chat(lars)).page).toBe("godkjenninger");
  });

  it("HO-14 has no way to it before the leader has approved", async () => {
    const world = await startChatWorld();
    await sendApplication(world);
    for (const who of [kari, lars]) expect(partsOf(world.chat(who).last().card).map((part) => part["title"])).not.toContain(open);
  });

  it("HO-14 is there from the approval on, also on the card that lies in the chat already", async () => {
    const world = await startChatWorld();
    await approved(world);
    await world.settled();
    expect(addressOn(world.chat(kari)).page).toBe("mine");
  });
});
