/** The employer's mail server, and who letters come from. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as `smtps://` says. */
  readonly secure: boolean;
  /** Whether a connection that cannot be made secure is given up. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  readonly from: { readonly name: string; readonly address: string };
};

/** Reads `smtp://user:password@host:port` or `smtps://…`; `undefined` when it is none. */
export function mailServerAt(url: string): Omit<MailServer, "from"> | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === "") return undefined;
  if (!["", "/"].includes(parsed.pathname) || parsed.search !== "" || parsed.hash !== "") return undefined;
  if ((parsed.username === "") !== (parsed.password === "")) return undefined;
  const secure = parsed.protocol === "smtps:";
  const login =
    parsed.username === "" ? undefined : { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) };
  // A password never goes over the network in the clear. A relay that knows us by address may have no TLS.
  return {
    host: parsed.hostname,
    port: parsed.port === "" ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    requireTls: login !== undefined,
    login,
  };
}

/** Reads `Dagsorden <dagsorden@example.no>` or an address alone; `undefined` when it is neither. */
export function senderIn(text: string): MailServer["from"] | undefined {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))\s*$/.exec(text);
  const address = match?.[2] ?? match?.[3] ?? "";
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) return undefined;
  return { name: match?.[1]?.trim() || "Dagsorden", address };
}
