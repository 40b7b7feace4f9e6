import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "#domain/organisasjon/model.ts";

/** Teams' own names of its themes: the tab is told them. */
export type ThemeName = "default" | "dark" | "contrast";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** A choice that this browser keeps: one of `allowed`, and `first` until one has chosen. */
function useKept<T extends string>(key: string, allowed: readonly T[], first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((one) => one === localStorage.getItem(key)) ?? first);
  const keep = (next: T) => {
    localStorage.setItem(key, next);
    setValue(next);
  };
  return [value, keep];
}

/** How the shell looks: as the machine has it when the page is loaded, until one has chosen. */
export function useTheme(): [ThemeName, (theme: ThemeName) => void] {
  const matches = (query: string) => matchMedia(query).matches;
  const machine: ThemeName = matches("(forced-colors: active)")
    ? "contrast"
    : matches("(prefers-color-scheme: dark)")
      ? "dark"
      : "default";
  return useKept("dagsorden.theme", ["default", "dark", "contrast"], machine);
}

/** The language of the shell's own words; bokmål first. */
export function useShellLanguage(): [Language, (language: Language) => void] {
  return useKept("dagsorden.language", ["nb", "nn", "en"], "nb");
}
