/** Figures as lines for people: a name and a value each. */
export function tableOf(title: string, figures: object): string {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(20)} ${shown(value)}`);
  return `\n${title}\n${lines.join("\n")}\n`;
}

function shown(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  const isPlain = value.every((one) => typeof one !== "object");
  return isPlain ? value.join(", ") : value.map((one) => `\n    ${JSON.stringify(one)}`).join("");
}
