import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openGuide } from "#bot/guide/guide.ts";
import { figuresOf, type Measured, measure } from "./guideFigures.ts";

/** The questions that were written down before there was an index. What they are is shown to nobody: only how they fare. */
const committed = resolve("test/domain/veileder/questions.jsonl");

const line = z.strictObject({ q: z.string(), lang: z.enum(["nb", "nn", "en"]), id: z.int().min(1).max(65).nullable() });

const { values } = parseArgs({ options: { file: { type: "string" }, show: { type: "boolean", default: false } } });
const file = resolve(values.file ?? committed);
if (values.show && file === committed) {
  console.error(
    "--show is for other files: whoever sees what the committed questions miss would end by writing the answers to them",
  );
  process.exit(2);
}
const text = await readFile(file, "utf8");
const asked = text
  .split("\n")
  .filter((one) => one.trim() !== "")
  .map((one) => line.parse(JSON.parse(one)));
const measured = measure(openGuide(), asked);
console.log(
  `${basename(file)}: ${asked.length} questions, ${asked.filter(({ id }) => id === null).length} of them without an answer`,
);
console.table(figuresOf(measured));
if (values.show) for (const one of measured.filter(isMissed)) console.log(describe(one));

function isMissed({ id, found }: Measured): boolean {
  return id === null ? found.kind === "sure" : found.numbers[0] !== id;
}

function describe({ q, lang, id, found }: Measured): string {
  return `${lang} ${id ?? "none"} → ${found.kind} ${found.numbers.join(", ")}: ${q}`;
}
