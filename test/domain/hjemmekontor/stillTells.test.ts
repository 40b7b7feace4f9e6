import { describe, expect, it } from "vitest";
import { type NotificationReason, stillTells } from "#domain/hjemmekontor/fastAvtale/notify.ts";

describe("a message about a case that has waited", () => {
  it.each([
    ["HO-03", "withdrawn", "TRUKKET", "INNSENDT"],
    ["HO-03", "withdrawn", "TRUKKET", "OENSKET"],
    ["HO-13", "accepted", "AKSEPTERT", "OPPSAGT"],
    ["HO-13", "accepted", "AKTIV", "UTLOEPT"],
    ["HO-13", "declined", "AVTAKKET", "INNSENDT"],
    ["HO-13", "started", "AKTIV", "OPPSAGT"],
  ] as const)("%s says «%s» of a case that is %s, and not of one that is %s by then", (_rule, reason, holds, gone) => {
    expect(stillTells(reason, holds)).toBe(true);
    expect(stillTells(reason, gone)).toBe(false);
  });

  it("HO-05 keeps what is an answer to somebody, whatever came after it", () => {
    const answers: readonly NotificationReason[] = ["approved", "rejected", "returned", "called-in", "terminated", "undone"];
    for (const reason of answers) expect(stillTells(reason, "TRUKKET")).toBe(true);
  });
});
