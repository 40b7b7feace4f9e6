import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { joinOthers } from "#bot/changes/joinOthers.ts";
import { isDatabaseUrl } from "#bot/store/databaseUrl.ts";
import { openStore } from "#bot/store/openStore.ts";
import { openVault, usualKeyName } from "#bot/vault/openVault.ts";
import { createDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { tenantId } from "#test/support/signedActivity.ts";
import { temporaryFolder } from "./fixtures.ts";

const identity = () => `${randomBytes(4).toString("hex")}-1111-4111-8111-111111111111`;

const rightToken = "a token and no password";

/** What was asked of the endpoint at which Azure gives a server the tokens of its identities. Azure's client knows one a process. */
const asked: string[] = [];
const endpoint = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  asked.push(`${searchParams.get("client_id")} ${searchParams.get("resource")}`);
  response.setHeader("content-type", "application/json");
  const seconds = Math.floor(Date.now() / 1_000) + 3_600;
  response.end(JSON.stringify({ access_token: rightToken, expires_on: String(seconds), resource: "x", token_type: "Bearer" }));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "the header");
});
afterAll(() => {
  vi.unstubAllEnvs();
  endpoint.closeAllConnections();
  endpoint.close();
});

/** A database whose owner signs in with this password, and its address without it, as the identity's. */
async function databaseOf(password: string, clientId: string): Promise<string> {
  const url = new URL((await createDatabase()).url);
  const role = `r_${randomBytes(6).toString("hex")}`;
  await sqlOn(url.href, `create role ${role} login password '${password}'`);
  await sqlOn(url.href, `grant all on schema public to ${role}`);
  onTestFinished(async () => {
    const administrator = postgresServer().href;
    await sqlOn(administrator, `drop database if exists ${url.pathname.slice(1)} with (force)`);
    await sqlOn(administrator, `drop role ${role}`);
  });
  url.username = role;
  url.password = "";
  url.searchParams.set("managed_identity", clientId);
  return url.href;
}

it("a database lets in who comes with a token of the managed identity that the address names, and the token is kept", async () => {
  const clientId = identity();
  const databaseUrl = await databaseOf(rightToken, clientId);
  const store = await openStore({
    dataDir: "/nowhere",
    databaseUrl,
    vault: await openVault({ keyDir: await temporaryFolder(), keyVaultKey: usualKeyName }, { create: true }),
    tenantId,
  });
  onTestFinished(() => store.close());
  expect(await store.ping()).toBe(true);
  const others = await joinOthers(databaseUrl, { warn: () => undefined });
  await others.end();
  expect(asked).toEqual([`${clientId} https://ossrdbms-aad.database.windows.net`]);
});

it("a database that does not take the token is said not to let the user in, and the token is not told", async () => {
  const databaseUrl = await databaseOf("another", identity());
  const opened = openStore({
    dataDir: "/nowhere",
    databaseUrl,
    vault: await openVault({ keyDir: await temporaryFolder(), keyVaultKey: usualKeyName }, { create: true }),
    tenantId,
  });
  await expect(opened).rejects.toMatchObject({ code: "refused" });
  await expect(opened).rejects.not.toThrow(rightToken);
});

it("an address that names an identity names it by its client id, and has no password beside it", () => {
  const clientId = identity();
  expect(isDatabaseUrl(`postgres://bot@host:5432/dagsorden?sslmode=verify-full&managed_identity=${clientId}`)).toBe(true);
  expect(isDatabaseUrl("postgres://bot:secret@host:5432/dagsorden")).toBe(true);
  expect(isDatabaseUrl(`postgres://bot:secret@host:5432/dagsorden?managed_identity=${clientId}`)).toBe(false);
  for (const wrong of ["", "dagsorden", `${clientId}x`])
    expect(isDatabaseUrl(`postgres://bot@host:5432/dagsorden?managed_identity=${wrong}`)).toBe(false);
});
