import { describe, expect, it } from "vitest";
import { keepAnswers } from "#bot/postboks/answersKept.ts";

const kept = () => keepAnswers<{ readonly kind: "sent" | "refused"; readonly code: number }>(({ kind }) => kind === "sent");

function counting(kind: "sent" | "refused" = "sent") {
  let code = 0;
  return async () => {
    code += 1;
    await new Promise((resolve) => setImmediate(resolve));
    return { kind, code };
  };
}

describe("the answer to a report", () => {
  it("is the same for a form that is posted twice at once, which is sent once", async () => {
    const answers = kept();
    const send = counting();
    const both = await Promise.all([answers.once("a", "x", send), answers.once("a", "x", send)]);
    expect(both.map(({ sent, isOther }) => [sent.code, isOther])).toEqual([
      [1, false],
      [1, false],
    ]);
    expect((await answers.once("b", "x", send)).sent.code).toBe(2);
    answers.clear();
  });

  it("tells that an earlier post said something else", async () => {
    const answers = kept();
    await answers.once("a", "x", counting());
    expect((await answers.once("a", "y", counting())).isOther).toBe(true);
    answers.clear();
  });

  it("is forgotten when it is a refusal, when sending failed, and when the code is confirmed", async () => {
    const answers = kept();
    const refused = counting("refused");
    await answers.once("a", "x", refused);
    expect((await answers.once("a", "x", refused)).sent.code).toBe(2);
    await expect(answers.once("b", "x", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const send = counting();
    await answers.once("b", "x", send);
    answers.forget("b");
    expect((await answers.once("b", "x", send)).sent.code).toBe(2);
    answers.clear();
  });

  it("is kept for so many and no more: the oldest goes", async () => {
    const answers = kept();
    const send = counting();
    for (let form = 0; form <= 500; form += 1) await answers.once(String(form), "x", send);
    expect((await answers.once("500", "x", send)).sent.code).toBe(501);
    expect((await answers.once("0", "x", send)).sent.code).toBe(502);
    answers.clear();
  });
});
