import { expect, it } from "vitest";
import { cleanFile } from "#bot/files/clean/cleanFile.ts";
import { acceptedFiles, fileName } from "#domain/vedlegg/fileType.ts";
import { zipOf } from "./made.ts";

const utf8 = (text: string) => Buffer.from(text);
const latin = (text: string) => Buffer.from(text, "latin1");

it("a text is a text when it is UTF-8 without control characters, and stays as it is but for a byte order mark", async () => {
  const text = "Hei!\r\n\tBlåbærsyltetøy — ok\f";
  expect(await cleanFile(utf8(`\ufeff${text}`))).toEqual({ kind: "clean", file: { type: "text", bytes: utf8(text) } });
  for (const wrong of [latin("bl\xe5b\xe6r"), utf8("a\0b"), utf8("a\x1b[31mb"), latin("\xff\xfeh\0e\0i\0")])
    expect(await cleanFile(wrong)).toEqual({ kind: "refused", code: "unknown-type" });
});

const refused = [
  ["web-page", utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ["web-page", utf8("\ufeff \n<!DOCTYPE html><p>hei")],
  ["web-page", utf8('<?xml version="1.0"?><a/>')],
  ["web-page", utf8("<script>alert(1)</script>")],
  ["rich-text", utf8("{\\rtf1 {\\author Ola}}")],
  ["email", utf8("From: ola@example.org\nTo: kari@example.org\nSubject: x\n\nhei")],
  ["email", utf8("Received: from mail.example.org\n by x\nFrom: y\n\nhei")],
  ["heic", latin("\0\0\0\x18ftypheic\0\0\0\0")],
  ["sound-or-film", latin("\0\0\0\x18ftypM4A \0\0\0\0")],
  ["sound-or-film", latin("ID3\x04\0\0\0\0\0\0")],
  ["old-office", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")],
  ["zip", zipOf({ "readme.txt": "hei" })],
  ["zip", latin("7z\xbc\xaf\x27\x1c")],
  ["program", latin("MZ\x90\0\x03")],
  ["program", utf8("#!/bin/sh\nrm -rf /\n")],
] as const;

it.each(refused)("a file that looks like %s is refused with that as a hint, whatever its name said", async (looksLike, bytes) => {
  expect(await cleanFile(bytes)).toEqual({ kind: "refused", code: "unknown-type", looksLike });
});

it("a file of no kind that is known is refused without a guess", async () => {
  expect(await cleanFile(latin("\x00\x01\x02\x03"))).toEqual({ kind: "refused", code: "unknown-type" });
});

it("an angle bracket alone makes no web page of a text", async () => {
  for (const text of ["<3 dette er fint", "Fra: Ola\nTil: Kari\n\nHei", "<https://example.org> sa hun"])
    expect(await cleanFile(utf8(text))).toMatchObject({ kind: "clean", file: { type: "text" } });
});

it("a file is named by its kind and number alone", () => {
  expect(fileName("jpeg", 1)).toBe("vedlegg-1.jpg");
  expect(fileName("docx", 12)).toBe("vedlegg-12.docx");
  expect(acceptedFiles).toContain(".pdf,application/pdf");
  expect(acceptedFiles).not.toContain("charset");
});
