/**
 * A key that must first be asked for, and the transaction that wants it must not wait for that. Whoever runs the transaction takes it
 * back, calls `obtain`, and runs it again.
 */
export class KeyNotAtHand extends Error {
  readonly obtain: () => Promise<void>;
  constructor(obtain: () => Promise<void>) {
    super("a key is not at hand");
    this.name = "KeyNotAtHand";
    this.obtain = obtain;
  }
}
