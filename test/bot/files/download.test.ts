import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { type DownloadedFile, downloadHeaders, sendDownload } from "#bot/files/download.ts";
import { fileName, fileTypes } from "#domain/vedlegg/fileType.ts";

async function answered(file: DownloadedFile) {
  const server = createServer((_request, response) => sendDownload(response, file));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

it("a file is handed out to be kept, as the kind that it was taken for, and can do nothing where it is shown", async () => {
  const answer = await answered({ name: fileName("text", 2), type: "text", bytes: Buffer.from("<script>alert(1)</script>") });
  expect(await answer.text()).toBe("<script>alert(1)</script>");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "content-length": "25",
    "content-disposition": 'attachment; filename="vedlegg-2.txt"',
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "referrer-policy": "no-referrer",
  });
});

it("no kind that is handed out is one that a browser runs", () => {
  for (const { mediaType } of Object.values(fileTypes)) expect(mediaType).not.toMatch(/html|svg|xml;|javascript|xhtml/);
});

it("a name cannot get out of its header", () => {
  const headers = downloadHeaders({ name: 'x"\r\nset-cookie: a=b', type: "pdf", bytes: new Uint8Array() });
  expect(headers["content-disposition"]).toBe('attachment; filename="x___set-cookie__a_b"');
});
