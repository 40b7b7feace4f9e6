import { writeSync } from "node:fs";
import { lockFolder } from "#bot/store/folderLock.ts";

/* Started by a test as a process of its own: owns the folder until it is killed, or until its input ends. */
await lockFolder(process.argv[2] ?? "");
writeSync(1, "held\n");
process.stdin.resume();
