/*
 * Loaded before a server (`node --import`): from then on its machine's clock is wrong by CLOCK_AHEAD_MS, for everything in the process
 * that asks what time it is. How long something takes is counted by another clock, and stays right.
 */

const aheadMs = Number(process.env["CLOCK_AHEAD_MS"]);
if (!Number.isFinite(aheadMs)) throw new Error("CLOCK_AHEAD_MS is no number");
const machine = Date;
const now = () => machine.now() + aheadMs;
globalThis.Date = new Proxy(machine, {
  construct: (target, values, newTarget) => Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  apply: () => new machine(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
