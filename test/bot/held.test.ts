import { describe, expect, it } from "vitest";
import { readConfig } from "#bot/config.ts";
import { holding } from "#bot/held.ts";
import { startLocal } from "#bot/local/startLocal.ts";
import { lockFolder } from "#bot/store/folderLock.ts";
import { serverFolders, takenPort } from "#test/support/serverProcess.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("what a start has taken hold of", () => {
  it("is let go of, last taken first, when the start fails, also where one will not let go", async () => {
    const released: string[] = [];
    const failing = holding(async ({ keep }) => {
      keep(() => void released.push("lock"));
      keep(() => Promise.reject(new Error("stuck")));
      keep(async () => void released.push("server"));
      throw new Error("no port");
    });
    await expect(failing).rejects.toThrow("no port");
    expect(released).toEqual(["server", "lock"]);
  });

  it("is kept until it is asked for, and let go of once", async () => {
    const released: string[] = [];
    const held = await holding(async (holder) => {
      holder.keep(() => void released.push("store"));
      return holder;
    });
    expect(released).toEqual([]);
    await held.letGo();
    await held.letGo();
    expect(released).toEqual(["store"]);
  });

  it("leaves neither lock nor database behind in a process that lives on", async () => {
    const folders = await serverFolders();
    const environment = { PORT: String(await takenPort()), DATA_DIR: folders.data, KEY_DIR: folders.keys };
    await expect(startLocal(readConfigOf(environment), silent)).rejects.toThrow("is in use");
    (await lockFolder(folders.data)).release();
    const running = await startLocal(readConfigOf({ ...environment, PORT: "0" }), silent);
    await expect(lockFolder(folders.data)).rejects.toMatchObject({ code: "in-use" });
    await running.close();
    (await lockFolder(folders.data)).release();
  });
});

function readConfigOf(environment: Record<string, string>) {
  const config = readConfig(environment);
  if (config.mode !== "local") throw new Error("not local");
  return config;
}
