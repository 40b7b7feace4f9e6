import { Agent, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";

const ignore = () => undefined;
/** Azure's load balancers let a connection go that nobody has used for so long. */
const balancerSeconds = 240;

/** A server with nothing on it, and somebody in front of it who keeps their connections. */
async function served() {
  const server = createHttpServer({ info: ignore, warn: ignore, error: ignore });
  await listen(server, 0, "127.0.0.1");
  const { port } = server.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const asked = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ agent, port, host: "127.0.0.1", path: "/nothing" }, (answer) => {
        answer.resume().on("end", () => resolve(answer));
      });
      sent.on("error", reject);
      sent.end();
    });
  return { server, asked };
}

it("keeps a connection for longer than a load balancer does, which would use it just as the server lets it go", async () => {
  const { server, asked } = await served();
  const { headers } = await asked();
  expect(headers.connection).toBe("keep-alive");
  expect(Number(/timeout=(\d+)/.exec(String(headers["keep-alive"]))?.[1])).toBeGreaterThan(balancerSeconds);
  await closeServer(server);
});

it("ends at once all the same when it is told to: nobody waits for connections that are only kept", async () => {
  const { server, asked } = await served();
  await asked();
  await closeServer(server);
  await expect(asked()).rejects.toThrow();
});
