import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingNames } from "#bot/config.ts";
import { nobody, sentToBuild } from "#test/support/bundle.ts";
import { startFlags } from "../../infra/bundle/parts.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

type Step = { readonly word: string; readonly rest: string };

/** The steps of each stage of a Dockerfile: comments out, continued lines joined. */
function stagesOf(text: string): readonly (readonly Step[])[] {
  const lines = text
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join("\n")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n");
  const steps = lines.map((line): Step => {
    const [, word = "", rest = ""] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    return { word, rest };
  });
  const starts = steps.flatMap(({ word }, index) => (word === "FROM" ? [index] : []));
  return starts.map((start, index) => steps.slice(start, starts[index + 1]));
}

const dockerfile = await read("Dockerfile");
const stages = stagesOf(dockerfile);
const last = stages.at(-1) ?? [];
const said = (word: string) => last.filter((step) => step.word === word).map(({ rest }) => rest);
const [major] = /^\d+/.exec(process.versions.node) ?? [];

describe("the image", () => {
  it("is read without a rest: every line is a step", () => {
    expect(stages).toHaveLength(2);
    for (const step of stages.flat()) expect(step.word, JSON.stringify(step)).not.toBe("");
  });

  it("is built and run on the Node that the product is tried on, by its major version", () => {
    const images = stages.map(([from]) => from?.rest);
    expect(images).toEqual([`node:${major}-bookworm-slim AS build`, `node:${major}-bookworm-slim`]);
  });

  it("holds the bundle alone, and no package manager", () => {
    expect(said("COPY")).toEqual(["--from=build /build/dist /srv/dagsorden"]);
    expect(said("RUN").join()).toContain("rm -rf /usr/local/lib/node_modules");
    const built = stages[0]?.map(({ word, rest }) => `${word} ${rest}`) ?? [];
    expect(built).toContain("RUN npm ci --ignore-scripts");
    expect(built.at(-1)).toBe("RUN npm run bundle");
  });

  it("runs as a user without rights, by number, and starts the bundle as its own package.json does", async () => {
    expect(said("USER")).toEqual([`${nobody}:${nobody}`]);
    const order = last.map(({ word }) => word);
    // Nothing is made or owned after the rights are gone.
    expect(Math.max(order.lastIndexOf("RUN"), order.lastIndexOf("COPY"))).toBeLessThan(order.indexOf("USER"));
    expect(said("WORKDIR")).toEqual(["/srv/dagsorden/server"]);
    expect(said("CMD")).toHaveLength(1);
    expect(JSON.parse(said("CMD")[0] ?? "")).toEqual(["node", ...(await startFlags(root)), "server.js"]);
    expect(said("ENTRYPOINT")).toEqual([]);
  });

  it("writes to two volumes alone, the keys apart from the data", () => {
    const volumes: string[] = JSON.parse(said("VOLUME")[0] ?? "");
    const settings = new Map(
      said("ENV").flatMap((rest) => [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value])),
    );
    expect([...settings.keys()].filter((name) => name !== "NODE_ENV" && !settingNames.includes(name))).toEqual([]);
    expect(settings.get("NODE_ENV")).toBe("production");
    const folders = [settings.get("DATA_DIR") ?? "", settings.get("KEY_DIR") ?? ""];
    expect(volumes).toHaveLength(2);
    expect(folders.map((folder) => volumes.findIndex((volume) => folder.startsWith(`${volume}/`)))).toEqual([0, 1]);
    for (const volume of volumes)
      expect(said("RUN").join()).toMatch(new RegExp(`chown ${nobody}:${nobody} [^&]*${volume}(?: |$)`));
  });

  it("says whether it is well, by a check that fails where nobody answers", () => {
    const [, flags = "", command = ""] = /^(.*) CMD (\[.*\])$/.exec(said("HEALTHCHECK")[0] ?? "") ?? [];
    expect(flags).toMatch(/--interval=\d+s .*--retries=\d/);
    const [program, , script]: string[] = JSON.parse(command);
    expect(program).toBe("node");
    expect(script).toContain("/readyz");
    expect(said("EXPOSE")).toEqual(["3978"]);
  });

  it("holds no secret, and nothing that could bring one along", async () => {
    expect(dockerfile).not.toMatch(/ARG |SECRET|PASSWORD|TOKEN|https?:\/\/(?!127\.0\.0\.1)/);
    const { taken, left } = await sentToBuild();
    for (const path of [...taken, ...left.filter((path) => !path.endsWith("dist"))]) await access(join(root, path));
    expect(taken.filter((path) => /env|test|\.git|\.dagsorden|appPackage|^infra$|node_modules/.test(path))).toEqual([]);
    expect(left).toContain("bot/local");
    expect((await read(".gitignore")).split("\n")).toContain("dagsorden.env");
  });
});

describe("compose.yaml", () => {
  it("runs it with a file system that is for reading alone, no rights, and its two volumes by name", async () => {
    const text = await read("compose.yaml");
    for (const line of ["read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]'])
      expect(text).toContain(line);
    const volumes: string[] = JSON.parse(said("VOLUME")[0] ?? "");
    const mounted = [...text.matchAll(/^ {6}- (\w+):(\/\S+)$/gm)].map(([, name, path]) => [name, path]);
    expect(mounted).toEqual([
      ["data", volumes[0]],
      ["keys", volumes[1]],
    ]);
    expect(text).toMatch(/\nvolumes:\n {2}data:\n {2}keys:\n$/);
    // A folder: where a file alone is mounted, the one that takes its place is never seen.
    expect([...text.matchAll(/^ {6}- (\.\/\S*):(\/\S+):ro$/gm)].map(([, from, to]) => [from, to])).toEqual([
      ["./directory", "/etc/dagsorden"],
    ]);
    expect(text).toContain("DIRECTORY_FILE: /etc/dagsorden/organisation.json");
    // Everything else that is mounted is for reading.
    for (const [mount] of text.matchAll(/^ {6}- \.\/.*$/gm)) expect(mount).toMatch(/:ro$/);
    expect(text).not.toMatch(/PASSWORD|SECRET|privileged|network_mode/);
  });
});
