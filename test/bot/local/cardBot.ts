import type { BotAnswer, LocalServer, Received } from "./localServer.ts";

const cardType = "application/vnd.microsoft.card.adaptive";
const text = (words: string, more: object = {}) => ({ type: "TextBlock", text: words, wrap: true, ...more });
const heading = (words: string) => text(words, { size: "Large", weight: "Bolder", style: "heading" });
const cardOf = (body: readonly object[], actions: readonly object[] = []) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body,
  actions,
});
const execute = (title: string, verb: string, style = "default", more: object = {}) => ({
  type: "Action.Execute",
  title,
  verb,
  style,
  data: { verb },
  ...more,
});

/** A card with every kind of element and input that the product's cards use. */
const formCard = cardOf(
  [
    heading("Fast avtale om hjemmekontor"),
    text("Steg **2 av 4**. Du har valgt 1. februar–31. juli 2027.", { isSubtle: true, size: "Small", spacing: "Small" }),
    {
      type: "Input.ChoiceSet",
      id: "days",
      label: "Faste dager hjemme",
      isMultiSelect: true,
      style: "expanded",
      isRequired: true,
      errorMessage: "Velg minst én dag.",
      choices: ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag"].map((title, index) => ({ title, value: String(index + 1) })),
    },
    { type: "Input.Date", id: "from", label: "Første dag", isRequired: true, errorMessage: "Velg en dato.", value: "2027-02-01" },
    {
      type: "Input.ChoiceSet",
      id: "place",
      label: "Hvor skal du arbeide?",
      style: "compact",
      value: "hjem",
      choices: [
        { title: "I eget hjem", value: "hjem" },
        { title: "Et annet sted", value: "annet" },
      ],
    },
    { type: "Input.Number", id: "minutes", label: "Timer hver dag", value: 7.5, min: 0, max: 24 },
    {
      type: "Input.Text",
      id: "why",
      label: "Begrunnelse",
      isMultiline: true,
      isRequired: true,
      errorMessage: "Skriv en begrunnelse.",
      placeholder: "Hvorfor ønsker du dette?",
    },
    { type: "Input.Toggle", id: "sure", title: "Jeg har gått gjennom det fysiske arbeidsmiljøet hjemme", wrap: true },
    {
      type: "Container",
      style: "attention",
      items: [text("**Siste mulige dag er 31. juli 2027.** En avtale kan vare i seks måneder.")],
    },
    {
      type: "FactSet",
      facts: [
        { title: "Andel hjemme", value: "40,0 %" },
        { title: "Leder", value: "Lars Moen" },
      ],
    },
    { type: "Container", id: "more", isVisible: false, items: [text("- Utstyr\n- Forsikring")] },
  ],
  [
    execute("Gå videre", "next", "positive"),
    {
      type: "Action.ShowCard",
      title: "Gi tilbake",
      card: cardOf([{ type: "Input.Text", id: "reason", label: "Grunn" }], [execute("Send", "return")]),
    },
    { type: "Action.ToggleVisibility", title: "Vis mer", targetElements: ["more"] },
    execute("Avbryt", "cancel", "destructive", { associatedInputs: "none" }),
    { type: "Action.OpenUrl", title: "Åpne fanen", url: "/tab/?view=godkjenninger" },
  ],
);

const message = (card: object) => ({ type: "message", attachments: [{ contentType: cardType, content: card }] });
const welcome = cardOf([
  heading("Hei! Jeg er Dagsorden."),
  text("Jeg hjelper deg med **hjemmekontor** og med å holde oversikt over avtalene dine."),
  text("- Skriv *hjemmekontor* for å søke\n- Skriv *mine saker* for å se avtalene dine\n- Skriv *hjelp* for å se alt"),
]);

/** A bot that shows what the shell can draw. `verb` of what was last pressed decides the answer. */
export function cardBot(server: () => LocalServer | undefined) {
  return async ({ activity }: Received): Promise<BotAnswer> => {
    const { id } = activity["conversation"] as { id: string };
    const post = (body: object) => server()?.asBot("POST", `/${encodeURIComponent(id)}/activities`, body);
    if (activity["type"] === "conversationUpdate") await post(message(welcome));
    if (activity["type"] === "message" && activity["text"] === "feil") return { status: 500 };
    if (activity["type"] === "message" && typeof activity["text"] === "string") await post(message(formCard));
    if (activity["type"] !== "invoke") return { status: 200 };
    const { action } = activity["value"] as { action: { verb: string; data: Record<string, string> } };
    if (action.verb === "cancel") return { status: 500 };
    const done = cardOf([
      heading("Søknaden er sendt"),
      text(`Dager: ${action.data["days"] ?? ""}. Lars Moen har fått den til vurdering.`),
    ]);
    return { status: 200, body: { statusCode: 200, type: cardType, value: done } };
  };
}
