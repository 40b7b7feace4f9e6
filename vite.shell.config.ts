import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The local shell: built into `bot/local/shell/dist`, served at `/` in local mode only. */
export default defineConfig({
  root: "bot/local/shell",
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", modulePreload: false, chunkSizeWarningLimit: 1500 },
});
