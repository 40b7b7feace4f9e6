import { build, type InlineConfig, type Rolldown } from "vite";

/**
 * The modules that the tab's entry cannot run without, once what nobody uses is left out: found by building it as if there were
 * nothing to fetch later. What is merely within reach of the entry, through a package's list of everything, is no part of them.
 */
export async function frameModules(config: InlineConfig, page: string): Promise<ReadonlySet<string>> {
  const alone = {
    name: "dagsorden-alone",
    resolveDynamicImport: (asked: unknown) => ({ id: String(asked), external: true as const }),
  };
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "error",
    plugins: [config.plugins, alone],
    build: { ...config.build, write: false, minify: false, rolldownOptions: { input: page } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === "chunk");
  return new Set(chunks.flatMap(({ modules }) => Object.keys(modules).filter((id) => (modules[id]?.renderedLength ?? 0) > 0)));
}
