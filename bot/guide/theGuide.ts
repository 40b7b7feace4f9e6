import { type Guide, openGuide } from "./guide.ts";

let opened: Guide | undefined;

/** The one guide of this server. It is made when it is first asked, or by `warmGuide`, and holds nothing but its own texts. */
export const askTheGuide: Guide = (question, language, ignored) => {
  opened ??= openGuide();
  return opened(question, language, ignored);
};

/** Makes the guide before anybody asks, when there is nothing else to do. */
export function warmGuide(): void {
  setImmediate(() => askTheGuide("hjemmekontor", "nb"));
}
