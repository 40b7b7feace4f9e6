/** Teams closes the window within this, where it is there. */
const patienceMs = 5_000;

/** Shows the page's words to whoever has come here otherwise than from Teams: the window would stay empty for ever. */
export function sayWhoseWindow(): void {
  setTimeout(() => document.querySelector("main")?.removeAttribute("hidden"), patienceMs);
}
