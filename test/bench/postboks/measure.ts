import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { wholeForm } from "#test/support/postboksServer.ts";
import type { ChildServer } from "../childServer.ts";
import { percentile } from "../figures.ts";
import { inParallel } from "../inParallel.ts";
import { post, postFile, readReport, sendReport } from "./reporter.ts";

/** How much of the anonymous page is measured. `reporters` send a file of `fileMb` each, all at once. */
export type PostboksExtent = {
  readonly reports: number;
  readonly checks: number;
  readonly reporters: number;
  readonly fileMb: number;
};

export const wholePostboks: PostboksExtent = { reports: 400, checks: 2_000, reporters: 100, fileMb: 5 };
export const shortPostboks: PostboksExtent = { reports: 60, checks: 300, reporters: 20, fileMb: 5 };

export type PostboksFigures = {
  /** Reports a second, each looked over, sent, its code kept, and read again with it. */
  readonly reportsPerSecond: number;
  readonly reportP50: number;
  readonly reportP99: number;
  /** Receipt codes a second: right ones, whose report is opened, and wrong ones in between. */
  readonly checksPerSecond: number;
  /** The heaviest page of the way, in kB. */
  readonly heaviestKb: number;
  readonly upload: {
    readonly reporters: number;
    readonly fileMb: number;
    /** How many were taken at the first try, and how many were told in words to try again. */
    readonly taken: number;
    readonly toldToWait: number;
    readonly seconds: number;
    readonly peakRssMb: number;
  };
};

/** As many wrong codes as right ones would have the brake delay them, which is not what is to be measured. */
const wrongEvery = 50;

/** What a server at that address manages. The store behind it is the server's own affair. */
export async function measurePostboks(server: ChildServer, extent: PostboksExtent): Promise<PostboksFigures> {
  const { address } = server;
  for (let warmUp = 0; warmUp < 20; warmUp += 1) await readReport(address, await sendReport(address));
  const took: number[] = [];
  const codes: string[] = [];
  const sending = await inParallel(extent.reports, async () => {
    const begun = performance.now();
    const code = await sendReport(address);
    await readReport(address, code);
    took.push(performance.now() - begun);
    codes.push(code);
  });
  const checking = await inParallel(extent.checks, async (index) => {
    const code = codes[index % codes.length] ?? "";
    if (index % wrongEvery !== 0) return void (await readReport(address, code));
    const wrong = await post(address, "/nb/inbox", { code: code.slice(0, -1) + (code.endsWith("0") ? "1" : "0") });
    if (wrong.status !== 404) throw new Error(`a wrong code got ${wrong.status}`);
  });
  return {
    reportsPerSecond: extent.reports / sending,
    reportP50: percentile(took, 0.5),
    reportP99: percentile(took, 0.99),
    checksPerSecond: extent.checks / checking,
    heaviestKb: await heaviest(address, codes[0] ?? ""),
    upload: await uploadAtOnce(server, extent),
  };
}

async function heaviest(address: string, code: string): Promise<number> {
  const pages = await Promise.all([
    post(address, "/nb/form", { kind: "underretning" }),
    post(address, "/nb/check", { kind: "underretning" }),
    post(address, "/nb/check", wholeForm),
    post(address, "/nb/inbox", { code }),
  ]);
  return Math.max(...pages.map(({ bytes }) => bytes)) / 1_000;
}

/** Everybody sends their file at the same moment: half of them a picture, half of them text. */
async function uploadAtOnce(server: ChildServer, { reporters, fileMb }: PostboksExtent): Promise<PostboksFigures["upload"]> {
  const files = [picture(fileMb), text(fileMb)];
  const begun = performance.now();
  const pages = await Promise.all(
    Array.from({ length: reporters }, (_, index) =>
      postFile(server.address, "/nb/send", wholeForm, files[index % files.length] ?? Buffer.alloc(0)),
    ),
  );
  const taken = pages.filter(({ status }) => status === 200).length;
  const toldToWait = pages.filter(({ status, text: page }) => status === 400 && page.includes("Mange sender filer")).length;
  if (taken + toldToWait !== reporters)
    throw new Error(`some of ${reporters} got another answer: ${pages.map(({ status }) => status)}`);
  const { peakRssMb } = await server.usage();
  return { reporters, fileMb, taken, toldToWait, seconds: (performance.now() - begun) / 1_000, peakRssMb };
}

/** A picture of noise, which no packing makes smaller, somewhat below so many MB. */
function picture(megabytes: number): Buffer {
  const side = Math.floor(Math.sqrt((megabytes * 1024 * 1024 * 0.97) / 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits a colour, red, green and blue.
  header.set([8, 2], 8);
  const lines = Array.from({ length: side }, () => Buffer.concat([Buffer.alloc(1), randomBytes(side * 3)]));
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const content = deflateSync(Buffer.concat(lines), { level: 1 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", content), chunk("IEND", Buffer.alloc(0))]);
}

function text(megabytes: number): Buffer {
  const line = "Det som skjedde, står beskrevet her, linje for linje.\n";
  return Buffer.from(line.repeat(Math.floor((megabytes * 1024 * 1024 * 0.97) / Buffer.byteLength(line))));
}
