import { app, authentication } from "@microsoft/teams-js";
import { stateKey, verdictOf } from "./consentAddress.ts";

/* Where Entra sends the person back to. Tells Teams how it went, which closes the window. */

const verdict = verdictOf(location.hash, sessionStorage.getItem(stateKey));
sessionStorage.removeItem(stateKey);
// The answer leaves the address, and with it the history.
history.replaceState(null, "", location.pathname);
await app.initialize();
// The form that `@microsoft/teamsfx` reads: nothing to keep.
if (verdict === "agreed") authentication.notifySuccess("{}");
else authentication.notifyFailure(verdict);
