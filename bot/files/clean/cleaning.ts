import { Worker } from "node:worker_threads";
import { property } from "../../property.ts";
import type { Cleaned } from "./cleaned.ts";

export type { CleanFile } from "./cleaned.ts";

export type Cleaning = {
  /** Finds out what a file is and takes out of it what tells of its maker. Takes the bytes away from the caller. Never rejects. */
  clean(bytes: Uint8Array): Promise<Cleaned>;
  /** Ends what is under way. */
  close(): Promise<void>;
};

export type CleaningLimits = {
  /** How many files are cleaned at once. */
  readonly atOnce: number;
  /** How long one may take, in milliseconds. */
  readonly cleanMs: number;
  /** How much JavaScript memory one may take, in MiB. */
  readonly heapMiB: number;
};

export const ordinaryCleaning: CleaningLimits = { atOnce: 2, cleanMs: 30_000, heapMiB: 192 };

/**
 * Cleans each file in a thread of its own, which ends with it. A file that is made to keep a parser busy for ever, or to fill its memory,
 * harms nothing but itself; and nothing of one reporter's file is still there when the next one's comes.
 */
export function startCleaning(limits: CleaningLimits = ordinaryCleaning): Cleaning {
  const waiting: (() => void)[] = [];
  const atWork = new Set<Worker>();
  let free = limits.atOnce;
  let isClosed = false;

  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      const begin = () => {
        free -= 1;
        resolve();
      };
      if (free > 0) begin();
      else waiting.push(begin);
    });

  function inThread(bytes: Uint8Array): Promise<Cleaned> {
    return new Promise((resolve) => {
      const own = alone(bytes);
      const worker = new Worker(new URL("./cleaningWorker.ts", import.meta.url), {
        workerData: own,
        transferList: [own.buffer],
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: 16 },
        // What a library says of a file is not for our log.
        stdout: true,
        stderr: true,
        env: {},
        execArgv: [],
      });
      atWork.add(worker);
      const timer = setTimeout(() => end({ kind: "refused", code: "takes-too-long" }), limits.cleanMs);
      function end(cleaned: Cleaned): void {
        clearTimeout(timer);
        atWork.delete(worker);
        resolve(cleaned);
        worker.terminate().catch(() => undefined);
      }
      worker.once("message", (cleaned: Cleaned) => end(cleaned));
      // It ran out of memory, or a parser fell over in a way that could not be caught.
      worker.on("error", (error) => {
        const isFull = property(error, "code") === "ERR_WORKER_OUT_OF_MEMORY";
        end({ kind: "refused", code: isFull ? "expands-too-much" : "broken-file" });
      });
      worker.once("exit", () => end({ kind: "refused", code: "takes-too-long" }));
    });
  }

  return {
    async clean(bytes) {
      await turn();
      try {
        return isClosed ? { kind: "refused", code: "takes-too-long" } : await inThread(bytes);
      } finally {
        free += 1;
        waiting.shift()?.();
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...atWork].map((worker) => worker.terminate()));
    },
  };
}

/** The bytes in memory of their own, that can be given to a thread: small buffers share theirs with others'. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
