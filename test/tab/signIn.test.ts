import { afterEach, describe, expect, it, vi } from "vitest";
import { createSignIn } from "../../tab/auth/signIn.ts";
import { needsWindow, teamsTrouble, windowTrouble } from "../../tab/auth/signInTrouble.ts";

afterEach(() => void vi.useRealTimers());

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const tokenOf = (oid: string, tid = "t", jti = "1") =>
  `${encode({ alg: "RS256" })}.${encode({ oid, tid, jti, navn: "Åse Ødegård" })}.x`;
const consent = "Get SSO token failed with error: resourceRequiresConsent";

/** Teams that says what it is told to say, and counts what it is asked. */
function teams(first: string | Error) {
  const counted = { asked: 0, windows: 0, others: 0 };
  const says: { next: string | Error; agree: Error | undefined } = { next: first, agree: undefined };
  const signIn = createSignIn({
    ask: async () => {
      counted.asked += 1;
      if (says.next instanceof Error) throw says.next;
      return says.next;
    },
    agree: async () => {
      counted.windows += 1;
      if (says.agree !== undefined) throw says.agree;
    },
    forget: () => undefined,
    onOtherPerson: () => {
      counted.others += 1;
    },
  });
  return { signIn, counted, says };
}

describe("signing in through Teams", () => {
  it("gives the token, and asks Teams once for all that set out together", async () => {
    const { signIn, counted } = teams(tokenOf("kari"));
    expect(await Promise.all([signIn.get(), signIn.get(), signIn.get()])).toEqual(Array(3).fill(tokenOf("kari")));
    expect(counted.asked).toBe(1);
    expect(signIn.state()).toEqual({ trouble: undefined, isAsking: false });
  });

  it("opens no window by itself, and leaves Teams in peace until the person does something", async () => {
    const { signIn, counted } = teams(new Error(consent));
    for (let attempt = 0; attempt < 5; attempt += 1) await expect(signIn.get()).rejects.toThrow();
    expect(counted).toEqual({ asked: 1, windows: 0, others: 0 });
    expect(signIn.state().trouble).toBe("consent");
  });

  it("opens the window when they press, and has the token when they have agreed", async () => {
    const { signIn, counted, says } = teams(new Error(consent));
    await expect(signIn.get()).rejects.toThrow();
    const heard: unknown[] = [];
    signIn.subscribe(() => heard.push(signIn.state()));
    says.next = tokenOf("kari");
    // A double click is one window.
    await Promise.all([signIn.open(), signIn.open()]);
    expect(counted.windows).toBe(1);
    expect(heard).toEqual([
      { trouble: "consent", isAsking: true },
      { trouble: undefined, isAsking: true },
      { trouble: undefined, isAsking: false },
    ]);
    expect(await signIn.get()).toBe(tokenOf("kari"));
  });

  it.each([
    ["CancelledByUser", "closed", true],
    ["FailedToOpenWindow", "stopped", true],
    ["not-agreed", "declined", true],
    ["needs-admin", "admin", false],
    ["against-policy", "policy", false],
    ["nothing-kept", "storage", true],
    ["foreign-answer", "other", false],
    ["something new", "other", false],
  ] as const)("knows from «%s» what keeps the person out: %s", async (said, trouble, window) => {
    const { signIn, counted, says } = teams(new Error(consent));
    await expect(signIn.get()).rejects.toThrow();
    says.agree = new Error(said);
    await signIn.open();
    expect(signIn.state()).toEqual({ trouble, isAsking: false });
    expect(counted.asked).toBe(1);
    expect(needsWindow(trouble)).toBe(window);
    says.next = tokenOf("kari");
    await signIn.again();
    expect(signIn.state().trouble).toBeUndefined();
  });

  it.each([
    ["resourceRequiresConsent", "consent"],
    ["consent_required", "consent"],
    ["invalid_grant", "sign-in"],
    ["interaction_required", "sign-in"],
    ["resourceRequiresMfa", "sign-in"],
    ["User login is required", "sign-in"],
    ["tokenRevoked", "sign-in"],
    ["CancelledByUser", "closed"],
    ["timeout", "other"],
    ["", "other"],
  ])("takes «%s» from Teams for %s", (said, trouble) => {
    expect(teamsTrouble(new Error(`Get SSO token failed with error: ${said}`))).toBe(trouble);
    expect(windowTrouble(new Error(said === "CancelledByUser" ? "x" : said))).toBe("other");
  });

  it("goes on asking where nobody says why: it may pass by itself", async () => {
    const { signIn, counted, says } = teams(new Error("timeout"));
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(signIn.get()).rejects.toThrow("timeout");
    expect(counted.asked).toBe(3);
    says.next = tokenOf("kari");
    expect(await signIn.get()).toBe(tokenOf("kari"));
    expect(signIn.state().trouble).toBeUndefined();
  });

  it("gives up on Teams that never answers", async () => {
    vi.useFakeTimers();
    const parts = { agree: async () => undefined, forget: () => undefined, onOtherPerson: () => undefined };
    const signIn = createSignIn({ ...parts, ask: () => new Promise(() => undefined) });
    const refused = expect(signIn.get()).rejects.toThrow("does not answer");
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
    expect(signIn.state().trouble).toBe("other");
  });

  it("gives another person's token to nothing that the first one began", async () => {
    const { signIn, counted, says } = teams(tokenOf("kari"));
    await signIn.get();
    says.next = tokenOf("kari", "t", "2");
    expect(await signIn.get()).toBe(tokenOf("kari", "t", "2"));
    for (const other of [tokenOf("lars"), tokenOf("kari", "another tenant")]) {
      says.next = other;
      const given = await Promise.race([signIn.get(), new Promise((resolve) => setTimeout(resolve, 20, "nothing"))]);
      expect(given).toBe("nothing");
    }
    expect(counted.others).toBeGreaterThan(0);
  });
});
