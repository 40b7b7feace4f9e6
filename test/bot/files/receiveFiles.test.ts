import { request } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { ordinaryCleaning, startCleaning } from "#bot/files/clean/cleaning.ts";
import { type FormLimits, ordinaryLimits } from "#bot/files/form/limits.ts";
import { createFileIntake, type FileIntake, type ReceivedFile, type ReceivedForm } from "#bot/files/receiveFiles.ts";
import type { Scanner } from "#bot/files/scan/scanner.ts";
import { boundary, formBody, formServer, type Part, send } from "./formServer.ts";
import { canary, jpegFile } from "./made.ts";
import { docxFile } from "./madeOffice.ts";
import { pdfFile } from "./madePdf.ts";
import { traces } from "./traces.ts";

function intakeWith(limits: Partial<FormLimits> = {}, scanner?: Scanner): FileIntake {
  const cleaning = startCleaning();
  const intake = createFileIntake({ limits: { ...ordinaryLimits, ...limits }, cleaning, scanner });
  onTestFinished(() => intake.close());
  return intake;
}

/** A server that answers with what it received, each file in base 64. */
const serverOf = (intake: FileIntake) =>
  formServer((incoming, response) =>
    intake.receive(incoming, response, async ({ fields, files, refusals }) => ({
      fields: Object.fromEntries(fields),
      files: files.map(({ file, field, type, bytes }) => ({ file, field, type, bytes: Buffer.from(bytes).toString("base64") })),
      refusals,
    })),
  );

type Answer = {
  readonly fields: Record<string, string[]>;
  readonly files: (Omit<ReceivedFile, "bytes"> & { readonly bytes: string })[];
  readonly refusals: ReceivedForm["refusals"];
};

const file = (content: Uint8Array | string, name = `${canary}.exe`): Part => ({ name: "vedlegg", file: name, content });

it("hands on cleaned files by their content, in their order, with those that are refused told apart, and holds nothing afterwards", async () => {
  const intake = intakeWith();
  const port = await serverOf(intake);
  const parts = [
    file(jpegFile()),
    file("MZ\x90"),
    { name: "hva", content: "kept" },
    file(pdfFile()),
    file(docxFile()),
    file("", "tom.txt"),
  ];
  const answer = (await send(port, formBody(parts))).body as Answer;
  expect(answer.fields).toEqual({ hva: ["kept"] });
  expect(answer.files.map(({ file, field, type }) => [file, field, type])).toEqual([
    [1, "vedlegg", "jpeg"],
    [3, "vedlegg", "pdf"],
    [4, "vedlegg", "docx"],
  ]);
  expect(answer.refusals).toEqual([
    { code: "empty-file", file: 5 },
    { code: "unknown-type", file: 2, looksLike: "program" },
  ]);
  for (const { bytes } of answer.files) expect(traces(Buffer.from(bytes, "base64"), canary)).toEqual([]);
  expect(JSON.stringify(answer)).not.toContain("KANARI");
  expect(intake.bytesHeld()).toBe(0);
});

it("asks the scanner about each file as it was sent, before anything else looks at it", async () => {
  const seen: string[] = [];
  const intake = intakeWith(
    {},
    {
      async scan(bytes) {
        seen.push(Buffer.from(bytes).toString("latin1"));
        return bytes.length === 5 ? "virus" : bytes.length === 4 ? "scanner-unavailable" : "clean";
      },
    },
  );
  const answer = (await send(await serverOf(intake), formBody([file("ille!"), file("nede"), file("fint")]))).body as Answer;
  expect(seen).toEqual(["ille!", "nede", "fint"]);
  expect(answer.files).toEqual([]);
  expect(answer.refusals).toEqual([
    { code: "virus", file: 1 },
    { code: "scanner-unavailable", file: 2 },
    { code: "scanner-unavailable", file: 3 },
  ]);
});

it("reads past files when no room comes free in time, keeps the text, and lets text alone through at once", async () => {
  const intake = intakeWith({ budgetBytes: 20_000, smallBytes: 1_000, waitMs: 30 });
  let leave: () => void = () => undefined;
  const holding = new Promise<void>((resolve) => {
    leave = resolve;
  });
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const slow = await formServer((incoming, response) =>
    intake.receive(incoming, response, async () => {
      isHeld();
      await holding;
    }),
  );
  const port = await serverOf(intake);
  const first = send(slow, formBody([file("x".repeat(19_000))]));
  await held;
  expect(intake.bytesHeld()).toBeGreaterThan(19_000);
  const second = (await send(port, formBody([{ name: "hva", content: "kept" }, file("y".repeat(5_000))]))).body;
  expect(second).toEqual({ fields: { hva: ["kept"] }, files: [], refusals: [{ code: "busy" }] });
  const text = (await send(port, formBody([{ name: "hva", content: "text alone" }]))).body;
  expect(text).toEqual({ fields: { hva: ["text alone"] }, files: [], refusals: [] });
  const waiting = send(port, formBody([file("z".repeat(5_000))]), { chunked: true });
  leave();
  await first;
  expect(((await waiting).body as Answer).files).toHaveLength(1);
  expect(intake.bytesHeld()).toBe(0);
});

it("gives room back when the sender goes away, while waiting and while sending, and when the use of it fails", async () => {
  const intake = intakeWith({ smallBytes: 100 });
  let gone: (value: unknown) => void = () => undefined;
  const port = await formServer(async (incoming, response) => gone(await intake.receive(incoming, response, async () => "used")));
  const result = new Promise((resolve) => {
    gone = resolve;
  });
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, "content-length": "50000" };
  const sent = request({ port, host: "127.0.0.1", method: "POST", headers });
  sent.on("error", () => undefined);
  sent.write(formBody([file("x".repeat(3_000))]).subarray(0, 2_000), () => sent.destroy());
  expect(await result).toBe("gone");
  expect(intake.bytesHeld()).toBe(0);
  const failing = await formServer((incoming, response) =>
    intake.receive(incoming, response, async () => {
      throw new Error("database");
    }),
  );
  expect((await send(failing, formBody([file("x".repeat(3_000))]))).body).toBe("Error: database");
  expect(intake.bytesHeld()).toBe(0);
});

it("ends the connection after its answer when the body was cut off", async () => {
  const intake = intakeWith({ patienceBytes: 50_000 });
  const answer = await send(await serverOf(intake), formBody([{ name: "hva", content: "kept" }, file("x".repeat(60_000))]));
  expect(answer.headers.connection).toBe("close");
  expect((answer.body as Answer).fields).toEqual({ hva: ["kept"] });
});

it("ends the thread of a file that takes too long or fills its memory, and cleans the next one", async () => {
  const hurried = startCleaning({ ...ordinaryCleaning, cleanMs: 1 });
  onTestFinished(() => hurried.close());
  expect(await hurried.clean(pdfFile())).toEqual({ kind: "refused", code: "takes-too-long" });
  const narrow = startCleaning({ ...ordinaryCleaning, heapMiB: 32 });
  onTestFinished(() => narrow.close());
  const cells = `<a>${"<b c='d'/>".repeat(100_000)}</a>`;
  expect(await narrow.clean(docxFile({ "word/document.xml": cells }))).toMatchObject({ kind: "clean" });
  const nested = "<a>".repeat(3_000_000);
  expect(await narrow.clean(docxFile({ "word/document.xml": nested }))).toMatchObject({ kind: "refused" });
  expect(await narrow.clean(jpegFile())).toMatchObject({ kind: "clean" });
});

it("cleans more files than it has hands for, each once, and takes none when it is closed", async () => {
  const cleaning = startCleaning({ ...ordinaryCleaning, atOnce: 2 });
  const results = await Promise.all(Array.from({ length: 7 }, (_, index) => cleaning.clean(Buffer.from(`tekst ${index}`))));
  expect(results.map((one) => (one.kind === "clean" ? Buffer.from(one.file.bytes).toString() : one.code))).toEqual(
    Array.from({ length: 7 }, (_, index) => `tekst ${index}`),
  );
  await cleaning.close();
  expect(await cleaning.clean(Buffer.from("x"))).toEqual({ kind: "refused", code: "takes-too-long" });
});
