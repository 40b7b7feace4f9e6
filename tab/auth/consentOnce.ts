/** What Teams says when it may give out no token before the person has agreed. */
const wanted = /consent|interaction.?required/i;

/**
 * Asks for a token. Where Teams said that the person must agree first, the next attempt, which they begin, asks them: once while the
 * tab is open, since a window that comes back by itself is worse than an advice to open the tab anew.
 */
export function consentOnce<Token>(ask: () => Promise<Token>, agree: () => Promise<unknown>): () => Promise<Token> {
  let step: "none" | "wanted" | "asked" = "none";
  return async () => {
    if (step === "wanted") {
      step = "asked";
      await agree();
    }
    try {
      return await ask();
    } catch (error) {
      if (step === "none" && wanted.test(String(error))) step = "wanted";
      throw error;
    }
  };
}
