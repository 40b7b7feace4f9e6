import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import type { ThemeName } from "./connectHost.ts";

// Two of Fluent's dark tokens fall short of 4.5:1 on the grounds that they stand on here (WCAG 1.4.3): other tokens of its own do.
const dark: Theme = {
  ...teamsDarkTheme,
  colorStatusDangerForeground1: teamsDarkTheme.colorStatusDangerForeground3,
  colorBrandForegroundLink: teamsDarkTheme.colorBrandForeground2,
};

/** Fluent's theme for each of Teams'. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark,
  contrast: teamsHighContrastTheme,
};
