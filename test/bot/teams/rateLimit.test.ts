import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimiter, type RateLimits, shareOf, teamsLimits, type Window } from "#bot/teams/rateLimit.ts";
import { chance } from "../../faults/chance.ts";

const wide: readonly Window[] = [{ messages: 1_000, milliseconds: 1 }];

/** Most messages in any stretch of that length, of moments that lie in order. */
function mostWithin(moments: readonly number[], milliseconds: number): number {
  return Math.max(0, ...moments.map((end) => moments.filter((one) => one > end - milliseconds && one <= end).length));
}

/** A limiter on a clock that the test moves. */
function handLimiter(limits: RateLimits, start = 1_000.25) {
  const time = { now: start };
  return { time, limiter: createRateLimiter(limits, () => time.now) };
}

describe("Teams's own limits", () => {
  it("let seven through in a second, the eighth in the second after, and no ninth before the third", () => {
    const { time, limiter } = handLimiter(teamsLimits);
    const start = time.now;
    expect(Array.from({ length: 7 }, () => limiter.take("a"))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(limiter.take("a")).toBe(1_001);
    time.now = start + 1_001;
    expect(limiter.take("a")).toBe(0);
    const wait = limiter.take("a");
    expect(wait).toBe(1_000);
    time.now += wait;
    expect(limiter.take("a")).toBe(0);
  });

  it("keep 60 in 30 seconds and 1,800 in an hour", () => {
    const { time, limiter } = handLimiter(teamsLimits, 0);
    const sent: number[] = [];
    while (time.now < 3_700_000) {
      const wait = limiter.take("a");
      if (wait === 0) sent.push(Math.floor(time.now));
      time.now += Math.max(wait, 1);
    }
    for (const { messages, milliseconds } of teamsLimits.perConversation) {
      expect(mostWithin(sent.slice(0, 2_000), milliseconds)).toBe(messages);
    }
  });

  it("count everybody's messages together, and hold up no conversation for another's hour", () => {
    const limits = { perConversation: [{ messages: 1, milliseconds: 3_600_000 }], perApp: teamsLimits.perApp };
    const { time, limiter } = handLimiter(limits);
    limiter.take("busy");
    for (let n = 0; n < 40; n += 1) expect(limiter.take("busy")).toBeGreaterThan(3_500_000);
    // The thirtieth place of the second is left to whoever writes.
    for (let n = 0; n < 28; n += 1) expect(limiter.take(`person ${n}`)).toBe(0);
    expect(limiter.take("the thirtieth")).toBe(1_001);
    time.now += 1_001;
    expect(limiter.take("the thirtieth")).toBe(0);
  });

  it("count answers, which are never held up", () => {
    const { limiter } = handLimiter(teamsLimits);
    for (let n = 0; n < 9; n += 1) limiter.note("a");
    expect(limiter.take("a")).toBeGreaterThan(0);
    expect(limiter.take("b")).toBe(0);
  });
});

/**
 * Two minutes in which there are always more reminders than may be sent, and people write so often a second, each at a moment of their
 * own. Gives how many of both were sent a second, and how many answers came when as many as Teams takes had been sent.
 */
function deadlineDay(answersASecond: number) {
  const { time, limiter } = handLimiter(teamsLimits, 0);
  const draw = chance(7);
  const limit = { messages: 30, milliseconds: 1_000 };
  const seconds = 120;
  const sent: number[] = [];
  const senders = [0, 0, 0, 0];
  const counts = { reminders: 0, answers: 0, turnedAway: 0 };
  for (time.now = 0; time.now < seconds * 1_000; time.now += 1) {
    if (draw.number() < answersASecond / 1_000) {
      limiter.note(`writer ${counts.answers}`);
      counts.answers += 1;
      if (sent.filter((at) => at > time.now - limit.milliseconds).length >= limit.messages) counts.turnedAway += 1;
      sent.push(time.now);
    }
    for (const [index, due] of senders.entries()) {
      if (due > time.now) continue;
      const wait = limiter.take(`reader ${counts.reminders}`);
      senders[index] = time.now + wait;
      if (wait > 0) continue;
      counts.reminders += 1;
      sent.push(time.now);
    }
  }
  const { turnedAway, answers, reminders } = counts;
  return { answers, turnedAway, aSecond: (answers + reminders) / seconds };
}

describe("what nobody waits for leaves room for answers, however much of it there is", () => {
  it("nearly all of the limit is used while nobody writes", () => {
    expect(deadlineDay(0).aSecond).toBeGreaterThan(28.5);
  });

  it.each([0.2, 1, 3, 8])("of those who write, %f a second, hardly anybody is turned away by Teams", (answersASecond) => {
    const { answers, turnedAway, aSecond } = deadlineDay(answersASecond);
    expect(answers).toBeGreaterThan(10);
    expect(turnedAway).toBeLessThanOrEqual(Math.max(1, answers / 50));
    // Nor do reminders stand still.
    expect(aSecond).toBeGreaterThan(15);
  });

  it("half of the limit is kept for what is in the queue, and the only one of it where there is one", () => {
    const { time, limiter } = handLimiter({ perConversation: wide, perApp: [{ messages: 4, milliseconds: 1_000 }] });
    for (let n = 0; n < 50; n += 1) {
      time.now += 1_000;
      limiter.note("somebody who writes");
    }
    time.now += 2_000;
    expect([limiter.take("a"), limiter.take("b")]).toEqual([0, 0]);
    expect(limiter.take("c")).toBeGreaterThan(0);
    const single = handLimiter({ perConversation: wide, perApp: [{ messages: 1, milliseconds: 1_000 }] }).limiter;
    expect(single.take("a")).toBe(0);
  });
});

it("a conversation that has had one message is remembered for an hour at little cost", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const { time, limiter } = handLimiter(teamsLimits, 0);
  const conversations = 20_000;
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < conversations; n += 1) {
    time.now += 40;
    limiter.take(`a:${n}`);
  }
  collect();
  const each = (process.memoryUsage().heapUsed - before) / conversations;
  // It took 850 bytes when each had closures and lists of its own; 52,000 people are reminded within the hour.
  expect(each).toBeLessThan(600);
  expect(limiter.take("a:1")).toBe(0);
});

describe("any limits", () => {
  const windows = fc.array(
    fc.record({ messages: fc.integer({ min: 1, max: 6 }), milliseconds: fc.integer({ min: 1, max: 400 }) }),
    { minLength: 1, maxLength: 3 },
  );

  it("are kept whoever comes when, by those who come back as told and by those who do not", () => {
    const comings = fc.array(
      fc.record({ after: fc.double({ min: 0, max: 90, noNaN: true }), to: fc.constantFrom("a", "b", "c") }),
      { minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(windows, windows, comings, (perConversation, perApp, coming) => {
        const { time, limiter } = handLimiter({ perConversation, perApp }, 0);
        const sent: { readonly at: number; readonly to: string }[] = [];
        const back: { readonly at: number; readonly to: string }[] = [];
        const take = (to: string) => {
          const wait = limiter.take(to);
          if (wait === 0) sent.push({ at: Math.floor(time.now), to });
          else back.push({ at: time.now + wait, to });
        };
        for (const { after, to } of coming) {
          time.now += after;
          take(to);
          for (const due of back.splice(0).toSorted((a, b) => a.at - b.at)) {
            if (due.at <= time.now) take(due.to);
            else back.push(due);
          }
        }
        for (const { messages, milliseconds } of perApp) {
          expect(
            mostWithin(
              sent.map(({ at }) => at),
              milliseconds,
            ),
          ).toBeLessThanOrEqual(messages);
        }
        for (const { messages, milliseconds } of perConversation) {
          for (const to of ["a", "b", "c"]) {
            const moments = sent.filter((one) => one.to === to).map(({ at }) => at);
            expect(mostWithin(moments, milliseconds)).toBeLessThanOrEqual(messages);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("give each of many its own time, so that who comes back as told is not turned away again and again", () => {
    const { time, limiter } = handLimiter(teamsLimits, 0);
    const due = new Map(Array.from({ length: 200 }, (_, n) => [n, 0]));
    let turnedAway = 0;
    while (due.size > 0) {
      const [next, at] = [...due].reduce((a, b) => (b[1] < a[1] ? b : a));
      time.now = Math.max(time.now, at);
      const wait = limiter.take("a");
      if (wait === 0) due.delete(next);
      else {
        due.set(next, time.now + wait);
        turnedAway += 1;
      }
    }
    // Once each to get a time, and now and then where who came before was a millisecond late.
    expect(turnedAway).toBeLessThan(400);
    expect(time.now).toBeLessThan(120_000);
  });

  it("let one through again each time the window has passed", () => {
    const { time, limiter } = handLimiter({ perConversation: [{ messages: 1, milliseconds: 100 }], perApp: wide });
    for (let n = 0; n < 50; n += 1) {
      expect(limiter.take("a")).toBe(0);
      expect(limiter.take("a")).toBeGreaterThan(0);
      time.now += 202;
    }
  });
});

it("servers that send for the same app share what is allowed, and none gets nothing", () => {
  expect(shareOf(teamsLimits, 1)).toEqual(teamsLimits);
  expect(shareOf(teamsLimits, 3).perConversation.map(({ messages }) => messages)).toEqual([2, 2, 20, 600]);
  expect(shareOf(teamsLimits, 3).perApp).toEqual([{ messages: 10, milliseconds: 1_000 }]);
  expect(shareOf(teamsLimits, 50).perApp).toEqual([{ messages: 1, milliseconds: 1_000 }]);
});
