import { app, authentication } from "@microsoft/teams-js";
import { consentAddress, stateKey, type Verdict } from "./consentAddress.ts";
import { sayWhoseWindow } from "./sayWhoseWindow.ts";

/* The window that Teams opens for a person to agree in. It goes on to Entra at once, and has nothing to show. */

const byChance = (bytes: number) => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Keeps what the answer has to come back with. */
function keep(state: string): boolean {
  try {
    sessionStorage.setItem(stateKey, state);
    return true;
  } catch {
    return false;
  }
}

function fail(verdict: Verdict): void {
  try {
    authentication.notifyFailure(verdict);
  } catch {
    // No Teams is there that could be told.
  }
}

sayWhoseWindow();
try {
  await app.initialize();
  const [{ user }, answer] = await Promise.all([app.getContext(), fetch(`${import.meta.env.BASE_URL}config.json`)]);
  const { clientId }: { readonly clientId: string } = await answer.json();
  const state = byChance(16);
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(byChance(32)))));
  const { origin } = location;
  const tenantId = user?.tenant?.id ?? "";
  const address = consentAddress({ tenantId, clientId, origin, loginHint: user?.loginHint, state, challenge });
  if (keep(state)) location.replace(address);
  else fail("nothing-kept");
} catch {
  fail("not-started");
}
