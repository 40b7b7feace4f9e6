import { parentPort, workerData } from "node:worker_threads";
import { cleanFile } from "./cleanFile.ts";

/* The thread in which one file is cleaned. It gets the file's bytes, answers with a `Cleaned` and ends. */

const cleaned = await cleanFile(workerData);
const bytes = cleaned.kind === "clean" ? cleaned.file.bytes : undefined;
const isAlone = bytes?.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength;
parentPort?.postMessage(cleaned, isAlone ? [bytes.buffer as ArrayBuffer] : []);
