import type { Theme } from "@fluentui/react-components";
import type { ThemeName } from "./connectHost.ts";
import { lightTheme } from "./lightTheme.ts";

// Most have the light one, and nobody has three: the others are fetched by those whose Teams is dark or in high contrast.
const loaders: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  default: async () => lightTheme,
  dark: async () => (await import("./darkTheme.ts")).darkTheme,
  contrast: async () => (await import("./contrastTheme.ts")).contrastTheme,
};

/** Fluent's theme for one of Teams'. */
export function loadTheme(name: ThemeName): Promise<Theme> {
  return loaders[name]();
}
