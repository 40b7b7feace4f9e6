/** Numbers that look like chance and are the same for the same seed, so that a run's plan can be repeated. */
export type Chance = {
  /** From 0 up to 1. */
  readonly number: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly isOneIn: (count: number) => boolean;
  /** One of the choices, each as often as its weight says. */
  readonly pick: <Choice extends string>(weights: Readonly<Record<Choice, number>>) => Choice;
  /** Another row of numbers that this one decides: what draws from it does not disturb what draws from this. */
  readonly apart: () => Chance;
};

/** Weyl sequence with a mixing step (splitmix32): good enough to spread faults, and four lines long. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const whole = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const number = () => whole() / 2 ** 32;
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    isOneIn: (count) => number() * count < 1,
    pick: (weights) => {
      const choices = Object.entries<number>(weights);
      let left = number() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (chosen ?? choices[0])?.[0] as keyof typeof weights;
    },
    apart: () => chance(whole()),
  };
}
