import { app } from "@microsoft/teams-js";

export type ThemeName = "default" | "dark" | "contrast";

/** What Teams tells the tab when it opens. */
export type Host = {
  readonly theme: ThemeName;
  /** Language tag of Teams, such as `nb-no`: used until the server has said which language the person chose. */
  readonly locale: string;
  /** The case that a deep link leads to. */
  readonly subPageId: string | undefined;
  readonly onTheme: (listener: (theme: ThemeName) => void) => void;
  /** The first screen stands: Teams takes its own waiting screen away. */
  readonly ready: () => void;
};

const patienceMs = 10_000;

/** Speaks with Teams, or gives `undefined` when the page is not opened in it. */
export async function connectHost(): Promise<Host | undefined> {
  // On phones the page is in no frame: Teams lends it a way to speak instead.
  if (window.parent === window && !("nativeInterface" in window)) return undefined;
  const connected = app.initialize().then(() => app.getContext());
  const context = await Promise.race([connected.catch(() => undefined), after(patienceMs)]);
  if (context === undefined) return undefined;
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    subPageId: context.page.subPageId || undefined,
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    ready: () => {
      app.notifyAppLoaded();
      app.notifySuccess().catch(() => undefined);
    },
  };
}

function themeOf(theme: string): ThemeName {
  return theme === "dark" || theme === "contrast" ? theme : "default";
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
