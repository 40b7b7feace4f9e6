import { Agent, request } from "node:http";
import { hiddenIn, wholeForm } from "#test/support/postboksServer.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

export type Page = { readonly status: number; readonly text: string; readonly bytes: number };

/** Posts a form to a page, as a browser without JavaScript does. */
export function post(address: string, path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  return ask(address, path, "application/x-www-form-urlencoded", Buffer.from(new URLSearchParams(fields).toString()));
}

const boundary = "----dagsorden-bench";

/** The same with one file. */
export function postFile(address: string, path: string, fields: Readonly<Record<string, string>>, file: Buffer): Promise<Page> {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(texts.join("") + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return ask(address, path, `multipart/form-data; boundary=${boundary}`, body);
}

function ask(address: string, path: string, type: string, body: Buffer): Promise<Page> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": type, "content-length": body.length };
    const sent = request(`${address}${path}`, { agent, method: "POST", headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const whole = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, text: whole.toString(), bytes: whole.length });
      });
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Lets the connections go. */
export function closeReporters(): void {
  agent.destroy();
}

/** A report from the last look to the kept code. `form` is what it says. Gives the code; throws where a page is not what it should be. */
export async function sendReport(address: string, form: Readonly<Record<string, string>> = wholeForm): Promise<string> {
  const review = await post(address, "/nb/check", form);
  const sent = await post(address, "/nb/send", { ...form, formId: hiddenIn(review.text, "formId") });
  const code = hiddenIn(sent.text, "code");
  const kept = await post(address, "/nb/keep", { code, kept: "ja" });
  if (code === "" || kept.status !== 200) throw new Error(`not sent: ${review.status} ${sent.status} ${kept.status}`);
  return code;
}

export async function readReport(address: string, code: string): Promise<Page> {
  const page = await post(address, "/nb/inbox", { code });
  if (page.status !== 200) throw new Error(`not opened: ${page.status}`);
  return page;
}
