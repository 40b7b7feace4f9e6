import { describe, expect, it } from "vitest";
import { consentAddress, verdictOf } from "../../tab/auth/consentAddress.ts";
import { consentOnce } from "../../tab/auth/consentOnce.ts";

const tenantId = "11111111-1111-4111-8111-111111111111";
const clientId = "22222222-2222-4222-8222-222222222222";
const request = {
  ...{ tenantId, clientId, origin: "https://dagsorden.example.no", loginHint: "kari@example.no" },
  ...{ state: "the state", challenge: "the challenge" },
};

describe("where a person agrees", () => {
  it("is Entra's page of their own tenant, for the one scope of our own API, and leads back to our own page", () => {
    const address = new URL(consentAddress(request));
    expect(address.origin + address.pathname).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: clientId,
      response_type: "code",
      response_mode: "fragment",
      redirect_uri: "https://dagsorden.example.no/tab/auth-end.html",
      scope: `api://dagsorden.example.no/${clientId}/access_as_user`,
      state: "the state",
      code_challenge: "the challenge",
      code_challenge_method: "S256",
      login_hint: "kari@example.no",
    });
    expect(new URL(consentAddress({ ...request, loginHint: undefined })).searchParams.has("login_hint")).toBe(false);
  });

  it("is nowhere when Teams names no tenant, or something else than one", () => {
    for (const wrong of ["", "common", "../evil", `${tenantId}/x`, "evil.example"])
      expect(() => consentAddress({ ...request, tenantId: wrong })).toThrow(TypeError);
    expect(() => consentAddress({ ...request, clientId: "x&scope=y" })).toThrow(TypeError);
  });
});

describe("what Entra answers", () => {
  it("is agreement where it is the answer to what was asked", () => {
    expect(verdictOf("#code=abc&state=s", "s")).toBe("agreed");
  });

  it("is none where the person or the tenant refused", () => {
    expect(verdictOf("#error=access_denied&state=s", "s")).toBe("not-agreed");
    expect(verdictOf("#error=access_denied&code=abc&state=s", "s")).toBe("not-agreed");
    expect(verdictOf("#state=s", "s")).toBe("not-agreed");
  });

  it("is not believed where nobody here asked, whatever it says", () => {
    for (const state of [null, "other", ""]) expect(verdictOf("#code=abc&state=s", state)).toBe("foreign-answer");
    expect(verdictOf("#code=abc", null)).toBe("foreign-answer");
    expect(verdictOf("", "s")).toBe("foreign-answer");
  });
});

describe("a token that wants agreement first", () => {
  /** Teams that gives a token when the person has agreed, and counts how often they were asked. */
  function teams(says: string, agrees: boolean) {
    let agreed = false;
    const counted = { windows: 0 };
    const get = consentOnce(
      async () => {
        if (!agreed) throw new Error(says);
        return "token";
      },
      async () => {
        counted.windows += 1;
        agreed = agrees;
        if (!agrees) throw new Error("CancelledByUser");
      },
    );
    return { get, counted };
  }
  const needed = "Get SSO token failed with error: resourceRequiresConsent";

  it("opens the window at the second attempt, which the person began, and comes then", async () => {
    const { get, counted } = teams(needed, true);
    await expect(get()).rejects.toThrow("resourceRequiresConsent");
    expect(counted.windows).toBe(0);
    expect(await get()).toBe("token");
    expect(await get()).toBe("token");
    expect(counted.windows).toBe(1);
  });

  it("opens no window a second time, so that it does not come back by itself", async () => {
    const { get, counted } = teams(needed, false);
    await expect(get()).rejects.toThrow("resourceRequiresConsent");
    await expect(get()).rejects.toThrow("CancelledByUser");
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(get()).rejects.toThrow("resourceRequiresConsent");
    expect(counted.windows).toBe(1);
  });

  it("opens none where something else is wrong", async () => {
    const { get, counted } = teams("Get SSO token failed with error: timeout", true);
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(get()).rejects.toThrow("timeout");
    expect(counted.windows).toBe(0);
  });
});
