import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";

/** Keys that Entra has taken back are no longer believed after this. */
const freshMs = 10 * 60_000;
/** So long the last keys do where new ones cannot be had: a day without Entra's keys keeps nobody out who has a token. */
const staleMs = 24 * 3_600_000;
/** A token may name any key: an unknown one has the keys fetched anew, and then no other one for so long. */
const cooldownMs = 30_000;
/** What could not be fetched is not asked for again within this, however many ask. */
const pauseMs = 5_000;

/** Entra's keys: fetched when first needed, kept, and fetched anew when they are old or a token names one that is not among them. */
export function tabKeys(url: string): JWTVerifyGetKey {
  let failedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  const remote = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: staleMs,
    cooldownDuration: cooldownMs,
    [customFetch]: async (address, init) => {
      if (Date.now() < failedAt + pauseMs) throw new Error("the keys could not be fetched a moment ago");
      triedAt = Date.now();
      const answer = await fetch(address, init).catch(() => undefined);
      if (answer?.status === 200) return answer;
      failedAt = Date.now();
      throw new Error("the keys cannot be fetched");
    },
  });
  return async (header, token) => {
    const isOld = remote.jwks() !== undefined && Date.now() >= triedAt + freshMs;
    // Whoever comes with this one waits no longer for it than they have to; the next ones have the new keys.
    if (isOld) await remote.reload().catch(() => undefined);
    return remote(header, token);
  };
}
