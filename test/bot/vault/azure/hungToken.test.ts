import { expect, it } from "vitest";
import { aKeyVault, openedVault } from "./vaultOnStandIn.ts";

// In a process of its own: one keeps its tokens, and asks for new ones where it asked for the first.
const unreachable = { name: "VaultFault", code: "VAULT_UNREACHABLE" };

it("gives up on a token that does not come, keeps nobody else waiting for it, and asks for one again", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  standIn.hangToken(true);
  const both = await Promise.allSettled([vault.newKey(), vault.newKey()]);
  expect(both).toMatchObject([{ reason: unreachable }, { reason: unreachable }]);
  // The old requests hang on.
  standIn.hangToken(false);
  const key = await vault.newKey();
  expect(await openedVault(standIn).open(key, "b", await vault.seal(key, "b", "secret"))).toBe("secret");
}, 60_000);
