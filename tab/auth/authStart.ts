import { app, authentication } from "@microsoft/teams-js";
import { consentAddress, stateKey } from "./consentAddress.ts";

/* The window that Teams opens for a person to agree in. It goes on to Entra at once, and has nothing to show. */

const byChance = (bytes: number) => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

try {
  await app.initialize();
  const [{ user }, answer] = await Promise.all([app.getContext(), fetch(`${import.meta.env.BASE_URL}config.json`)]);
  const { clientId }: { readonly clientId: string } = await answer.json();
  const state = byChance(16);
  sessionStorage.setItem(stateKey, state);
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(byChance(32)))));
  const { origin } = location;
  location.replace(
    consentAddress({ tenantId: user?.tenant?.id ?? "", clientId, origin, loginHint: user?.loginHint, state, challenge }),
  );
} catch {
  authentication.notifyFailure("not-started");
}
