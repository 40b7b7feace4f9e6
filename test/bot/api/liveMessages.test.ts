import { expect, it } from "vitest";
import { liveMessages } from "#bot/api/live/messages.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";

const change = { kind: "report", caseId: "r1" as CaseId, version: 3, forReporter: true } as const;
const person = (id: string) => ({ personId: id as PersonId });

it("who may hear is asked once for all who are told at the same time, and again for whoever is told later", async () => {
  let asked = 0;
  const messageFor = liveMessages({
    mayHear: () => false,
    whoHears: async () => {
      asked += 1;
      return async ({ personId }) => personId !== "lars";
    },
    whoSeesAnew: async () => async () => undefined,
  });
  const at = (place: number) => ["kari", "lars", "vera"].map((id) => messageFor(person(id), { at: place, change }));
  const told = { type: "report", caseId: "r1", version: 3 };
  expect(await Promise.all(at(1))).toEqual([told, undefined, told]);
  expect(asked).toBe(1);
  expect(await Promise.all(at(1))).toEqual([told, undefined, told]);
  expect(asked).toBe(2);
  // Two changes that are told at once are asked for apart: access may have ended with the second.
  await Promise.all([...at(2), ...at(3)]);
  expect(asked).toBe(4);
});

it("SB-19 who sees something else of a case is asked once for all, and each is given the version that is theirs", async () => {
  let asked = 0;
  const versions = new Map([
    ["kari", 2],
    ["lars", 17],
  ]);
  const messageFor = liveMessages({
    mayHear: () => true,
    whoHears: async () => async () => true,
    whoSeesAnew: async () => {
      asked += 1;
      return async ({ personId }) => versions.get(personId);
    },
  });
  const changed = { kind: "sub-case", caseId: "s1" as CaseId, version: 31 } as const;
  const told = await Promise.all(["kari", "lars", "vera"].map((id) => messageFor(person(id), { at: 1, change: changed })));
  const message = { type: "sub-case", caseId: "s1" };
  expect(told).toEqual([{ ...message, version: 2 }, { ...message, version: 17 }, undefined]);
  expect(asked).toBe(1);
});
