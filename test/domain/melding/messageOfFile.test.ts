import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOfFile } from "#domain/melding/messageOfFile.ts";
import type { Message, MessageId } from "#domain/melding/model.ts";
import { fileName, fileNumber } from "#domain/vedlegg/fileType.ts";

const message = (messageId: string, files: number) => ({ messageId: messageId as MessageId, files }) as Message;

describe("the message that a file came with", () => {
  const report = { files: 2, messages: [message("a", 0), message("b", 1), message("c", 3)] };

  it("is none for what came with the report, and found by the counts for all others", () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => messageOfFile(report, number))).toEqual([null, null, "b", "c", "c", "c"]);
  });

  it("is none for a file that no count knows", () => {
    expect(messageOfFile(report, 7)).toBeNull();
    expect(messageOfFile({ files: 0, messages: [] }, Number.NaN)).toBeNull();
  });

  it("gives every message as many files as it says", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(fc.nat(5), { maxLength: 8 }), (files, counts) => {
        const messages = counts.map((count, index) => message(String(index), count));
        const total = files + counts.reduce((sum, count) => sum + count, 0);
        const found = Array.from({ length: total }, (_, index) => messageOfFile({ files, messages }, index + 1));
        expect(found.filter((one) => one === null)).toHaveLength(files);
        for (const { messageId, files: own } of messages) expect(found.filter((one) => one === messageId)).toHaveLength(own);
      }),
    );
  });
});

it("the number in a file's name is read back, and there is none in a name of another form", () => {
  expect([1, 12, 3_000].map((number) => fileNumber(fileName("docx", number)))).toEqual([1, 12, 3_000]);
  expect(["referat.pdf", "vedlegg-.pdf", "vedlegg-1", "x-vedlegg-1.pdf"].map(fileNumber)).toEqual([NaN, NaN, NaN, NaN]);
});
