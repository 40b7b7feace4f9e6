import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The tab: built into `tab/dist`, served by the bot's server under `/tab/`. `#domain` comes from package.json's `imports`. */
export default defineConfig({
  root: "tab",
  base: "/tab/",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Asked for when a token is needed: a preload tag would put it back on the way to the first screen.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: ["index.html", "auth-start.html", "auth-end.html"].map((page) => `tab/${page}`) },
  },
});
