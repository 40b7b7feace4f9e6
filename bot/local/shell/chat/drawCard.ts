import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import type { SendAction } from "../../wire.ts";
import { hostConfig } from "./hostConfig.ts";
import { markdownToHtml } from "./markdown.ts";
import "./card.css";

/** `fetch` opens a dialog: a Submit whose data says so, as in Teams. */
export type CardAction = Omit<SendAction, "activityId"> | { readonly kind: "fetch"; readonly data: unknown };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

export type DrawnCard = {
  readonly element: HTMLElement;
  /** What the card says first: its name for those who do not see it. */
  readonly title: string;
};

export type CardHandlers = { readonly onAction: (action: CardAction) => void; readonly onOpenUrl: (url: string) => void };

/** Draws a card with Microsoft's own renderer; `undefined` when it is not a card. */
export function drawCard(json: unknown, handlers: CardHandlers): DrawnCard | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => execute(action, handlers);
  card.onAnchorClicked = (_, anchor) => {
    handlers.onOpenUrl(anchor.href);
    return true;
  };
  card.onInlineCardExpanded = ({ card: inner }, isExpanded) => {
    if (isExpanded) queueMicrotask(() => inner.renderedElement?.scrollIntoView({ block: "nearest" }));
  };
  // The renderer says of what a button shows or hides that it is expanded, where only the button may say so.
  card.onElementVisibilityChanged = ({ renderedElement }) =>
    queueMicrotask(() => renderedElement?.removeAttribute("aria-expanded"));
  try {
    card.parse(json);
    const element = card.render();
    if (element === undefined) return undefined;
    // One name for the whole is set by the message that holds the card.
    element.removeAttribute("tabindex");
    return { element, title: titleOf(element) };
  } catch {
    return undefined;
  }
}

function execute(action: Action, { onAction, onOpenUrl }: CardHandlers): void {
  const id = action.id === undefined ? {} : { id: action.id };
  if (action instanceof OpenUrlAction) onOpenUrl(action.url ?? "");
  else if (action instanceof ExecuteAction) {
    onAction({
      kind: "execute",
      trigger: "manual",
      ...id,
      ...(action.verb ? { verb: action.verb } : {}),
      data: action.data ?? {},
    });
  } else if (action instanceof SubmitAction) {
    const data = action.data ?? {};
    onAction(opensDialog(data) ? { kind: "fetch", data } : { kind: "submit", trigger: "manual", ...id, data });
  }
}

function opensDialog(data: object): boolean {
  const toTeams: unknown = "msteams" in data ? data.msteams : undefined;
  return typeof toTeams === "object" && toTeams !== null && "type" in toTeams && toTeams.type === "task/fetch";
}

/** The first words of a card. */
export function titleOf(element: HTMLElement): string {
  const first = element.querySelector('[role="heading"]') ?? element.querySelector(".ac-textBlock, .ac-richTextBlock");
  return (first?.textContent ?? "").trim().slice(0, 200);
}
