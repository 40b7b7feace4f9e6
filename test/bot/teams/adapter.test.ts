import { type AddressInfo, createServer } from "node:net";
import type { Activity } from "botbuilder";
import { describe, expect, it } from "vitest";
import { createTeamsAdapter, type TeamsConfig } from "#bot/teams/adapter.ts";
import { botId, personalMessage, startTeamsWorld, tenantId } from "#test/support/signedActivity.ts";

const singleTenant: TeamsConfig = { appId: botId, tenantId, appType: "SingleTenant", appPassword: "a-password" };

describe("an adapter is never made with authentication switched off", () => {
  it("is made for a single tenant with a password, and for a managed identity without one", () => {
    expect(createTeamsAdapter(singleTenant)).toBeDefined();
    expect(createTeamsAdapter({ appId: botId, tenantId, appType: "UserAssignedMSI" })).toBeDefined();
  });

  it.each<readonly [string, TeamsConfig, RegExp]>([
    ["an empty app id", { ...singleTenant, appId: "" }, /app id is empty/],
    ["a blank app id", { ...singleTenant, appId: "  " }, /app id is empty/],
    ["an empty tenant", { ...singleTenant, tenantId: "" }, /tenant id is empty/],
    ["an empty password", { ...singleTenant, appPassword: "" }, /MicrosoftAppPassword is required/],
    [
      "a password for a managed identity",
      { ...singleTenant, appType: "UserAssignedMSI" },
      /MicrosoftAppPassword must not be set/,
    ],
  ])("%s stops the start", (_name, config, message) => {
    expect(() => createTeamsAdapter(config)).toThrow(message);
  });

  it("credentials that say that authentication is off get nobody in", async () => {
    const adapter = createTeamsAdapter({
      ...singleTenant,
      credentialsFactory: {
        isValidAppId: async () => true,
        isAuthenticationDisabled: async () => true,
        createCredentials: async () => ({ signRequest: async (request) => request }),
      },
    });
    const ran: string[] = [];
    const turn = adapter.verified("", personalMessage("http://127.0.0.1:9/") as Activity, async () => {
      ran.push("ran");
    });
    await expect(turn).rejects.toThrow("Authentication is switched off.");
    expect(ran).toEqual([]);
  });
});

describe("the channel's keys", () => {
  it("are not waited for without end: nobody gets in, and whoever sent has an answer", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const sockets: { destroy: () => void }[] = [];
    silent.on("connection", (socket) => sockets.push(socket));
    const openIdMetadataUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/keys`;
    const adapter = createTeamsAdapter({ ...singleTenant, openIdMetadataUrl, connectorTimeoutMs: 100 });
    const world = await startTeamsWorld(["msteams"], adapter);
    try {
      const response = await world.deliver(personalMessage(world.connector.serviceUrl));
      expect({ status: response.status, body: await response.text() }).toEqual({ status: 500, body: "" });
      expect(world.seen).toEqual([]);
      // They were asked for, and somebody still waits for them.
      expect(sockets).not.toEqual([]);
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
      await world.close();
    }
  });
});
