import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

type Lock = {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>>;
};

/**
 * Names, licences and licence texts of every package that the product is made of: a bundle no longer has the files that bore them, and
 * their licences ask that they go along.
 */
export async function notices(root: string): Promise<string> {
  const lock: Lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  const texts = await Promise.all(
    packages.map(async ([path, { version = "", license = "see below" }]) => {
      const files = await readdir(join(root, path)).catch(() => undefined);
      // A package for another kind of machine is not here, and is not in the bundle.
      if (files === undefined) return "";
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const licences = files.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
      const words = await Promise.all(licences.map((file) => readFile(join(root, path, file), "utf8").catch(() => "")));
      return [`${name} ${version} (${license})`, ...words.map((text) => text.trim())].join("\n\n");
    }),
  );
  return `${texts.filter((text) => text !== "").join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
