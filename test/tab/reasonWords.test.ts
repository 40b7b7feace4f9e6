import { expect, it } from "vitest";
import type { Trouble } from "#domain/contract/troubles.ts";
import { at } from "#test/bot/store/fixtures.ts";
import { reasonWords } from "../../tab/pages/operations/reasonWords.ts";
import { oneCaseTexts } from "../../tab/texts/tabTexts.ts";
import { loadWording } from "../../tab/texts/useTexts.ts";

const trouble: Trouble = {
  ...{ id: "1", kind: "message", at: at("2026-03-02T08:00:00Z"), attempts: 14 },
  ...{ code: null, uncertain: false },
};

it.each(["nb", "nn", "en"] as const)(
  "%s: says of whatever kept a connection from coming about that there was none",
  async (language) => {
    await oneCaseTexts.load(language);
    const wording = await loadWording(language);
    const { unreachable } = wording.t.operations.reason;
    for (const code of ["connect-timeout", "connect-ECONNRESET", "ECONNREFUSED"])
      expect(reasonWords({ ...trouble, code }, wording)).toBe(unreachable);
    expect(reasonWords({ ...trouble, code: "timeout" }, wording)).not.toBe(unreachable);
  },
);
