import { findOrInstallBrowser } from "./browser.ts";

/** Makes sure that there is a browser before the first browser test starts. */
export default async function setup(): Promise<void> {
  process.env["BROWSER_PATH"] = await findOrInstallBrowser();
}
