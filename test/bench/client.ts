import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** One request over connections that are kept. Gives status and body. */
export function ask(
  address: string,
  { authorization, body }: { readonly authorization: string; readonly body?: string },
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const sent = request(address, { agent, method: body === undefined ? "GET" : "POST", headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Lets the connections go. */
export function closeClient(): void {
  agent.destroy();
}
