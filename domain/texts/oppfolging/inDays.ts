/** Picks the wording for a deadline so many days off; `past` gets a positive number. */
export function inDays(
  daysLeft: number,
  words: {
    readonly today: string;
    readonly ahead: (days: number) => string;
    readonly past: (days: number) => string;
  },
): string {
  if (daysLeft === 0) return words.today;
  return daysLeft > 0 ? words.ahead(daysLeft) : words.past(-daysLeft);
}
