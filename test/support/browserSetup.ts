import type { TestProject } from "vitest/node";
import { findOrInstallBrowser } from "./browser.ts";
import { buildTab } from "./buildTab.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the tab, built as for production from what lies here now. */
    tabFolder: string;
  }
}

/** Makes sure that there is a browser before the first browser test starts, and builds the tab for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env["BROWSER_PATH"] = await findOrInstallBrowser();
  const { folder, remove } = await buildTab();
  project.provide("tabFolder", folder);
  return remove;
}
