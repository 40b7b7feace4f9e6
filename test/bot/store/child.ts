import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export type Child = { readonly process: ChildProcess; readonly lines: AsyncIterableIterator<string> };

/** Starts a script in a process of its own, which ends with the test at the latest. */
export function startChild(script: URL, ...values: string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), ...values], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** The next line that the child writes. */
export async function nextLine(child: Child): Promise<string> {
  const next = await child.lines.next();
  if (next.done === true) throw new Error("the child said nothing more");
  return next.value;
}

/** Ends the child at once, as a crash or `kill -9` would, and gives the lines that it had still written. */
export async function killNow(child: Child): Promise<string[]> {
  const gone = once(child.process, "exit");
  child.process.kill("SIGKILL");
  const rest: string[] = [];
  for await (const line of child.lines) rest.push(line);
  await gone;
  return rest;
}
