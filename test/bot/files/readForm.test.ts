import { request } from "node:http";
import { expect, it } from "vitest";
import { type FormLimits, ordinaryLimits } from "#bot/files/form/limits.ts";
import { readForm } from "#bot/files/form/readForm.ts";
import { boundary, formBody, formServer, type Part, send } from "./formServer.ts";

const small: FormLimits = {
  ...ordinaryLimits,
  fileBytes: 1_000,
  files: 3,
  totalBytes: 2_500,
  fields: 4,
  textCharacters: 50,
  formCharacters: 120,
  patienceBytes: 100_000,
};

/** What a form is read as, with each file as its letters. */
async function read(parts: readonly Part[] | Buffer, limits: FormLimits = small, takesFiles = true) {
  const port = await formServer(async (incoming, response) => {
    const form = await readForm(incoming, limits, takesFiles);
    if (form === "gone") return form;
    if (!form.isWhole) response.setHeader("connection", "close");
    const files = form.files.map(({ file, field, bytes }) => [file, field, bytes.toString("latin1")]);
    return { fields: Object.fromEntries(form.fields), files, refusals: form.refusals, isWhole: form.isWhole };
  });
  return (await send(port, Buffer.isBuffer(parts) ? parts : formBody(parts))).body;
}

const text = (name: string, content: string): Part => ({ name, content });
const file = (content: string, name = "bilde.jpg"): Part => ({ name: "vedlegg", file: name, content });

it("reads fields and files, several of a name in their order, and tells inputs that were left empty from files", async () => {
  const parts = [text("hva", "blåbær"), text("boks", "a"), text("boks", "b"), file("one"), file("", ""), file("two", "ø.pdf")];
  expect(await read(parts)).toEqual({
    fields: { hva: ["blåbær"], boks: ["a", "b"] },
    files: [
      [1, "vedlegg", "one"],
      [2, "vedlegg", "two"],
    ],
    refusals: [],
    isWhole: true,
  });
});

it("reads a form without files that is sent as an address", async () => {
  const port = await formServer(async (incoming) => {
    const form = await readForm(incoming, small, true);
    return form === "gone" ? form : Object.fromEntries(form.fields);
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await send(port, Buffer.from("hva=bl%C3%A5b%C3%A6r&boks=a&boks=b"), { headers })).body).toEqual({
    hva: ["blåbær"],
    boks: ["a", "b"],
  });
});

it("takes a file of exactly the largest size, and refuses one byte more with the fields and the other files kept", async () => {
  const result = await read([file("x".repeat(1_000)), file("y".repeat(1_001)), text("hva", "kept"), file("z")]);
  expect(result).toMatchObject({
    fields: { hva: ["kept"] },
    files: [
      [1, "vedlegg", "x".repeat(1_000)],
      [3, "vedlegg", "z"],
    ],
    refusals: [{ code: "file-too-large", file: 2, limit: 1_000 }],
  });
});

it("refuses one file too many, and 200, with the text behind them kept", async () => {
  for (const count of [4, 200]) {
    const result = await read([...Array.from({ length: count }, () => file("x")), text("hva", "kept")]);
    expect(result).toEqual({
      fields: { hva: ["kept"] },
      files: [],
      refusals: [{ code: "too-many-files", limit: 3 }],
      isWhole: true,
    });
  }
  expect(await read(Array.from({ length: 3 }, () => file("x")))).toMatchObject({ files: [{}, {}, {}], refusals: [] });
});

it("refuses files that are too much together", async () => {
  const result = await read([file("x".repeat(900)), file("x".repeat(900)), file("x".repeat(900)), text("hva", "kept")]);
  expect(result).toMatchObject({ fields: { hva: ["kept"] }, files: [], refusals: [{ code: "too-large", limit: 2_500 }] });
});

it("hands back a text that is too long, to be shortened, and says which it is", async () => {
  expect(await read([text("hva", "x".repeat(50))])).toMatchObject({ refusals: [] });
  const result = await read([text("hva", "æ".repeat(51)), file("x")]);
  expect(result).toMatchObject({
    fields: { hva: ["æ".repeat(51)] },
    files: [[1, "vedlegg", "x"]],
    refusals: [{ code: "too-much-text", field: "hva", limit: 50 }],
  });
});

it("survives 10 MB of text in one field with what is before and behind it, and keeps no more than it must", async () => {
  const limits = { ...ordinaryLimits, patienceBytes: 20_000_000 };
  const result = await read([text("a", "kept"), text("hva", "x".repeat(10_000_000)), text("b", "kept too")], limits);
  expect(result).toMatchObject({ refusals: [{ code: "too-much-text", field: "hva", limit: 100_000 }] });
  const { fields } = result as { fields: Record<string, string[]> };
  expect(fields["a"]).toEqual(["kept"]);
  expect(fields["b"]).toEqual(["kept too"]);
  expect(fields["hva"]?.[0]?.length ?? 0).toBeLessThanOrEqual(1_000_000);
});

it("bounds all fields together, and their number", async () => {
  const many = await read(["a", "b", "c", "d", "e"].map((name) => text(name, "x")));
  expect(many).toMatchObject({ fields: { a: ["x"], d: ["x"] }, refusals: [{ code: "too-many-fields", limit: 4 }] });
  const long = await read(["a", "b", "c"].map((name) => text(name, "x".repeat(45))));
  expect(long).toMatchObject({ fields: { a: ["x".repeat(45)] }, refusals: [{ code: "too-much-text", field: "c", limit: 50 }] });
});

it("says that a file is empty, and takes no name of a field for anything but a name", async () => {
  expect(await read([file("", "tom.txt")])).toMatchObject({ files: [], refusals: [{ code: "empty-file", file: 1 }] });
  const port = await formServer(async (incoming) => {
    const form = await readForm(incoming, small, true);
    return form === "gone" ? form : [...form.fields];
  });
  const odd = await send(port, formBody([text("__proto__", "x"), text("constructor", "y")]));
  expect(odd.body).toEqual([
    ["__proto__", ["x"]],
    ["constructor", ["y"]],
  ]);
});

it("reads past the files where there is no room for them, keeps the text, and says so only where there were any", async () => {
  expect(await read([file("x"), text("hva", "kept")], small, false)).toMatchObject({
    fields: { hva: ["kept"] },
    files: [],
    refusals: [{ code: "busy" }],
  });
  expect(await read([text("hva", "kept"), file("", "")], small, false)).toMatchObject({ refusals: [] });
});

it("cuts off a body without end, with the fields that it had", async () => {
  const result = await read([text("hva", "kept"), file("x".repeat(200_000))], { ...small, patienceBytes: 50_000 });
  expect(result).toMatchObject({ fields: { hva: ["kept"] }, files: [], isWhole: false });
  expect((result as { refusals: unknown[] }).refusals).toContainEqual({ code: "too-large", limit: 2_500 });
});

it("calls a form that is not written as one broken, and something else no form", async () => {
  const broken = formBody([text("hva", "kept"), file("x")]).subarray(0, -30);
  expect(await read(broken)).toMatchObject({ fields: { hva: ["kept"] }, refusals: [{ code: "broken-form" }], isWhole: false });
  expect(await read(Buffer.from("hello"))).toMatchObject({ refusals: [{ code: "broken-form" }] });
  const port = await formServer(async (incoming) => readForm(incoming, small, true));
  for (const type of ["application/json", "multipart/form-data", "text/plain"])
    expect((await send(port, Buffer.from("{}"), { headers: { "content-type": type } })).body).toMatchObject({
      refusals: [{ code: "not-a-form" }],
    });
});

it("ends a form that stops in its middle, with what it had, and one that trickles for too long", async () => {
  for (const limits of [
    { ...small, stallMs: 50 },
    { ...small, sendMs: 50 },
  ]) {
    const port = await formServer(async (incoming, response) => {
      response.setHeader("connection", "close");
      const form = await readForm(incoming, limits, true);
      return form === "gone" ? form : { fields: Object.fromEntries(form.fields), refusals: form.refusals };
    });
    const answer = await new Promise((resolve, reject) => {
      const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
      const sent = request({ port, host: "127.0.0.1", method: "POST", headers }, (response) => {
        response.setEncoding("utf8").on("data", (body: string) => {
          resolve(JSON.parse(body));
          sent.destroy();
        });
      });
      sent.on("error", reject);
      sent.write(formBody([text("hva", "kept"), file("x")]).subarray(0, -40));
    });
    expect(answer).toMatchObject({ fields: { hva: ["kept"] }, refusals: expect.arrayContaining([{ code: "too-slow" }]) });
  }
});

it("gives up when the sender goes away", async () => {
  let gone: (value: unknown) => void = () => undefined;
  const result = new Promise((resolve) => {
    gone = resolve;
  });
  const port = await formServer(async (incoming) => gone(await readForm(incoming, small, true)));
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, "content-length": "5000" };
  const sent = request({ port, host: "127.0.0.1", method: "POST", headers });
  sent.on("error", () => undefined);
  sent.write(formBody([text("hva", "x"), file("y")]).subarray(0, -40), () => sent.destroy());
  expect(await result).toBe("gone");
});
