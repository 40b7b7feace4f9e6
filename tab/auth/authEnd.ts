import { app, authentication } from "@microsoft/teams-js";
import { stateKey, verdictOf } from "./consentAddress.ts";
import { sayWhoseWindow } from "./sayWhoseWindow.ts";

/* Where Entra sends the person back to. Tells Teams how it went, which closes the window. */

const verdict = verdictOf(location.hash, takeState());
// The answer leaves the address, and with it the history.
history.replaceState(null, "", location.pathname);
sayWhoseWindow();
try {
  await app.initialize();
  if (verdict === "agreed") authentication.notifySuccess("{}");
  else authentication.notifyFailure(verdict);
} catch {
  // No Teams is there that could be told.
}

/** What was asked with: good for one answer. */
function takeState(): string | null {
  try {
    const state = sessionStorage.getItem(stateKey);
    sessionStorage.removeItem(stateKey);
    return state;
  } catch {
    return null;
  }
}
