import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { budgetPlugin } from "./infra/tab/budgetPlugin.ts";
import { fluentPlugin } from "./infra/tab/fluentPlugin.ts";
import { frameModules } from "./infra/tab/frameModules.ts";
import { packPlugin } from "./infra/tab/packPlugin.ts";

/** The tab: built into `tab/dist`, served by the bot's server under `/tab/`. `#domain` comes from package.json's `imports`. */
const tab = (): UserConfig => ({
  root: "tab",
  base: "/tab/",
  plugins: [fluentPlugin(), react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // What a page needs is named in its head by the server, see first-routes.json.
    modulePreload: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: ["index.html", "auth-start.html", "auth-end.html"].map((page) => `tab/${page}`) },
  },
});

/** Dates and numbers are written by the words of every language. */
const formats = /domain[\\/](texts[\\/]format|kernel[\\/](localDate|dayNumber))\.ts$/;

export default defineConfig(async () => {
  const { plugins, build, ...config } = tab();
  const inFrame = await frameModules(tab(), "tab/index.html");
  const groups = [
    // Also what signs in needs, which needs nothing else.
    { name: "teams", test: (id: string) => /@microsoft[\\/]teams-js|tab[\\/]auth/.test(id) && inFrame.has(id), priority: 2 },
    // Few files that are sent packed weigh less than many.
    { name: "frame", test: (id: string) => inFrame.has(id) || formats.test(id), priority: 1 },
  ];
  const output = { codeSplitting: { groups } };
  return {
    ...config,
    plugins: [plugins, budgetPlugin(import.meta.dirname), packPlugin()],
    build: { ...build, rolldownOptions: { ...build?.rolldownOptions, output } },
  };
});
