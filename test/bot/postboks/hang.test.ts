import { it } from "vitest";
import { memoryPostboks } from "#test/support/memoryPostboks.ts";
import { servePostboks } from "#test/support/postboksServer.ts";

it("x", async () => {
  const client = await servePostboks(memoryPostboks().desk, { limits: { stallMs: 1_000 } });
  for (const [type, body] of [
    ["multipart/form-data; boundary=x", ""],
    ["multipart/form-data; boundary=x", "abc"],
    ["multipart/form-data; boundary=x", "--x\r\n"],
    ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="what"\r\n\r\nabc'],
    ["multipart/form-data; boundary=x", "--x--"],
    ["multipart/form-data; boundary=x", "--x\r\n--x\r\n--x--"],
    ["multipart/form-data; boundary=x", "\r\n\r\n--x--\r\n"],
    ["multipart/form-data", "a"],
    ["application/x-www-form-urlencoded", "a=%ZZ&"],
    ["text/plain", "x"],
    ["", "x"],
  ]) {
    const at = performance.now();
    const { status } = await client.send({ method: "POST", path: "/nb/form", headers: { "content-type": type ?? "" }, body });
    console.log(type, JSON.stringify(body), status, Math.round(performance.now() - at));
  }
});
