import { afterEach, describe, expect, it, vi } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { apiClient } from "../../tab/api/client.ts";

afterEach(() => vi.unstubAllGlobals());

const signIn = {
  state: () => ({ trouble: undefined, isAsking: false }),
  subscribe: () => () => undefined,
  open: vi.fn(),
  again: vi.fn(),
};
const tokens = (get: () => Promise<string> = async () => "t") => ({ get: vi.fn(get), forget: vi.fn(), signIn });

/** Answers every request with what the list holds, the last one for ever. */
function answering(...answers: readonly (() => Response)[]) {
  const calls: { readonly path: string; readonly init: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const answer = answers[Math.min(calls.length, answers.length - 1)];
    calls.push({ path, init });
    if (answer === undefined) throw new TypeError("no answer planned");
    return answer();
  });
  return calls;
}

const json = (status: number, body: unknown) => () => Response.json(body, { status });

describe("the tab's API client", () => {
  it("sends the token and the version that was seen, and never a token in the address", async () => {
    const calls = answering(json(200, { id: "a" }));
    const result = await apiClient(tokens()).command("a/b", 3, { type: "Withdraw" });
    expect(result).toEqual({ ok: true, value: { id: "a" } });
    expect(calls[0]?.path).toBe("/api/cases/a%2Fb/commands");
    expect(new Headers(calls[0]?.init.headers).get("authorization")).toBe("Bearer t");
    expect(calls[0]?.init.body).toBe('{"version":3,"command":{"type":"Withdraw"}}');
  });

  it("asks for the next page of what was not delivered by where the last one ended", async () => {
    const calls = answering(json(200, { people: 0, groups: [], next: null }));
    const latest = instantOf(0);
    const api = apiClient(tokens());
    await api.troubles(undefined);
    await api.troubles({ latest, personId: demoPeople.kari });
    await api.troubles({ latest, personId: null });
    const at = "latest=1970-01-01T00%3A00%3A00.000Z";
    expect(calls.map(({ path }) => path)).toEqual([
      "/api/troubles",
      `/api/troubles?${at}&personId=${demoPeople.kari}`,
      `/api/troubles?${at}`,
    ]);
  });

  it.each([
    [404, { error: "not_found" }],
    [409, { error: "stale", current: { id: "a" } }],
    [422, { error: "refused", refusals: [] }],
    [500, { error: "fault", reference: "R-1" }],
    [400, { error: "invalid" }],
  ])("hands on what the server says: %i", async (status, body) => {
    answering(json(status, body));
    expect(await apiClient(tokens()).me()).toEqual({ ok: false, failure: body });
  });

  it("tells an answer that is not ours from a fault of ours", async () => {
    answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(await apiClient(tokens()).me()).toEqual({ ok: false, failure: { error: "unexpected", status: 502 } });
    answering(json(200, undefined));
    expect((await apiClient(tokens()).me()).ok).toBe(false);
  });

  it("tries once more with a new token, and only once", async () => {
    const taken = tokens();
    answering(json(401, { error: "unauthorized" }), json(200, { ok: 1 }));
    expect(await apiClient(taken).me()).toEqual({ ok: true, value: { ok: 1 } });
    expect(taken.forget).toHaveBeenCalledOnce();
    const calls = answering(json(401, { error: "unauthorized" }));
    expect(await apiClient(tokens()).me()).toEqual({ ok: false, failure: { error: "unauthorized" } });
    expect(calls).toHaveLength(2);
  });

  it("opens the stream with the token and the place in headers, and takes nothing for it that is none", async () => {
    const stream = () => new Response("id: p\ndata: {}\n\n", { headers: { "content-type": "text/event-stream; charset=utf-8" } });
    const calls = answering(json(401, { error: "unauthorized" }), stream);
    const taken = tokens();
    const opened = await apiClient(taken).stream("place", new AbortController().signal);
    expect(opened.ok).toBe(true);
    expect(taken.forget).toHaveBeenCalledOnce();
    expect(calls.map(({ path }) => path)).toEqual(["/api/stream", "/api/stream"]);
    const headers = new Headers(calls[1]?.init.headers);
    expect([headers.get("authorization"), headers.get("last-event-id")]).toEqual(["Bearer t", "place"]);
    answering(() => new Response("<h1>Sign in</h1>", { headers: { "content-type": "text/html" } }));
    const page = await apiClient(tokens()).stream(undefined, new AbortController().signal);
    expect(page).toEqual({ ok: false, failure: { error: "unexpected", status: 200 } });
    answering(json(503, { error: "fault", reference: "R-2" }));
    const full = await apiClient(tokens()).stream(undefined, new AbortController().signal);
    expect(full).toEqual({ ok: false, failure: { error: "fault", reference: "R-2" } });
  });

  it("says that nobody could be reached, and not that signing in failed, when there is no net", async () => {
    answering(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await apiClient(tokens()).me()).toEqual({ ok: false, failure: { error: "unreachable" } });
    vi.stubGlobal("navigator", { onLine: false });
    const none = tokens(() => Promise.reject(new Error("host")));
    expect(await apiClient(none).me()).toEqual({ ok: false, failure: { error: "unreachable" } });
    vi.stubGlobal("navigator", { onLine: true });
    expect(await apiClient(none).me()).toEqual({ ok: false, failure: { error: "no_token" } });
  });
});
