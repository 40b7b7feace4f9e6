import { describe, expect, it } from "vitest";
import { consentAddress, verdictOf } from "../../tab/auth/consentAddress.ts";

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

  it("says whose turn it is where the person cannot mend it", () => {
    const refused = (code: string) => verdictOf(`#error=access_denied&error_description=${code}%3A+x&state=s`, "s");
    for (const code of ["AADSTS90094", "AADSTS90095", "AADSTS50105"]) expect(refused(code)).toBe("needs-admin");
    for (const code of ["AADSTS53003", "AADSTS53000", "AADSTS530032"]) expect(refused(code)).toBe("against-policy");
    for (const code of ["AADSTS65004", "AADSTS900941", "AADSTS5300", "x"]) expect(refused(code)).toBe("not-agreed");
    expect(verdictOf("#error=access_denied&error_description=AADSTS90094&state=other", "s")).toBe("foreign-answer");
  });

  it("is not believed where nobody here asked, whatever it says", () => {
    for (const state of [null, "other", ""]) expect(verdictOf("#code=abc&state=s", state)).toBe("foreign-answer");
    expect(verdictOf("#code=abc", null)).toBe("foreign-answer");
    expect(verdictOf("", "s")).toBe("foreign-answer");
  });
});
