import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clamdStandIn } from "#test/bot/files/clamdStandIn.ts";
import { collegeMapping } from "#test/support/graph/college.ts";
import { tenantId } from "#test/support/signedActivity.ts";
import { startSmtp } from "#test/support/smtpStandIn.ts";
import { anInstallation, identityHeader, passwords } from "./surroundings.ts";

describe("what is elsewhere", () => {
  const login = `/${tenantId}/v2.0/.well-known/openid-configuration`;
  const status =
    (code: number, text = "{}") =>
    (response: { statusCode: number; end: (text: string) => void }) => {
      response.statusCode = code;
      response.end(text);
    };

  it.each([
    ["tab sign-in", login, status(400), "does not know the tenant (status 400)"],
    ["tab sign-in", login, status(200, '{"issuer":"https://x/another/v2.0"}'), "does not know the tenant"],
    ["tab sign-in", "/tab/keys", status(200, '{"keys":[]}'), "gives no keys"],
    ["chat sign-in", "/channel", status(503), "does not say where its keys are (status 503)"],
    ["chat sign-in", "/channel/keys", status(404), "gives no keys (status 404)"],
    ["bot", `/${tenantId}/oauth2/v2.0/token`, status(401, '{"error":"invalid_client"}'), "the secret is wrong or has run out"],
    ["address", "/healthz", status(200, "<html>another server</html>"), "is not Dagsorden"],
    ["address", "/readyz", status(503, "database does not answer"), "is not ready"],
    ["anonymous page", "/postboks", status(404), "is not the anonymous page"],
    ["anonymous page", "/postboks", status(200, "a proxy's own page"), "changes its headers"],
  ])("%s at %s is said to be amiss", async (about, path, answer, words) => {
    const { outside, found } = await anInstallation();
    outside.answers[path] = answer;
    const findings = await found(about);
    expect(findings).toEqual([expect.objectContaining({ level: "amiss", says: expect.stringContaining(words) })]);
    expect(findings[0]?.todo).toBeTruthy();
  });

  it("is said not to be reached when it is gone, and what can be told without it is told", async () => {
    const { outside, found } = await anInstallation();
    await outside.stop();
    const findings = await found();
    expect(
      findings.filter(({ says }) => says.includes("nobody listens there")).map(({ about, level }) => [about, level]),
    ).toEqual([
      ["clock", "unseen"],
      ["tab sign-in", "amiss"],
      ["chat sign-in", "amiss"],
      ["bot", "amiss"],
      ["address", "doubtful"],
      ["anonymous page", "doubtful"],
    ]);
    expect(findings.find(({ about }) => about === "directory")?.level).toBe("well");
  });

  it("holds nobody up that never answers", async () => {
    const { outside, found } = await anInstallation();
    outside.answers[login] = () => undefined;
    const begun = performance.now();
    const findings = await found("tab sign-in", { longestMs: 500 });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(findings).toMatchObject([{ level: "amiss", says: expect.stringMatching(/in time|within/) }]);
  });

  it.each([
    [0, "well"],
    [-9, "well"],
    [12, "doubtful"],
    [-45, "doubtful"],
    [61, "amiss"],
    [-3_600, "amiss"],
  ])("a clock that is %i s off is said to be %s", async (seconds, level) => {
    const { outside, found } = await anInstallation();
    // A whole second, so that nothing is cut off: the comparison allows for half of one.
    const now = Math.floor(Date.now() / 1_000) * 1_000;
    outside.tellTime(now);
    const [clock] = await found("clock", { now: () => now + seconds * 1_000 + 500 });
    expect(clock?.level).toBe(level);
    if (level !== "well") expect(clock?.says).toContain(`${Math.abs(seconds)} s ${seconds > 0 ? "ahead of" : "behind"}`);
  });

  it("a managed identity gets its token, or not, or cannot be tried from here", async () => {
    const identity = { BOT_TYPE: "UserAssignedMSI", BOT_PASSWORD: "" };
    const { settings, outside, found } = await anInstallation(identity);
    expect(await found("bot")).toMatchObject([{ level: "unseen" }]);
    settings["IDENTITY_ENDPOINT"] = `${outside.address}/msi/token`;
    settings["IDENTITY_HEADER"] = identityHeader;
    expect(await found("bot")).toMatchObject([{ level: "well" }]);
    settings["IDENTITY_HEADER"] = "another";
    expect(await found("bot")).toMatchObject([{ level: "amiss", says: expect.stringContaining("status 400") }]);
  });

  it("a directory in Graph is one that lets people be read, and the settings that name people wait for a start", async () => {
    const { folder, settings, outside, found } = await anInstallation({ DIRECTORY_FILE: "", TAB_CLIENT_SECRET: passwords.tab });
    settings["DIRECTORY_GRAPH"] = join(folder, "graph.json");
    await writeFile(settings["DIRECTORY_GRAPH"], JSON.stringify(collegeMapping));
    expect(await found("directory")).toMatchObject([{ level: "well", says: expect.stringContaining("DIRECTORY_GRAPH") }]);
    expect(outside.asked).toContain("GET /v1.0/users");
    expect(await found("reports")).toMatchObject([{ level: "unseen" }]);
    outside.answers["/v1.0/users"] = status(403);
    expect(await found("directory")).toMatchObject([
      { level: "amiss", says: expect.stringContaining("status 403"), todo: expect.stringContaining("User.Read.All") },
    ]);
    settings["TAB_CLIENT_SECRET"] = "feil";
    expect(await found("directory")).toMatchObject([{ level: "amiss", says: expect.stringContaining("no token") }]);
    await writeFile(settings["DIRECTORY_GRAPH"], "{}");
    expect(await found("directory")).toMatchObject([{ level: "amiss", says: expect.stringContaining("graph.json") }]);
  });

  it("a mail server that turns us away, is silent, or is not there is told of by its code", async () => {
    const smtp = await startSmtp();
    const { settings, found } = await anInstallation({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: "a@example.no" });
    smtp.behaviour = { kind: "reply", to: "CONNECT", line: "554 5.7.1 not from you" };
    expect(await found("mail server")).toMatchObject([{ level: "amiss", says: expect.stringContaining("smtp-554") }]);
    // A password never goes over a connection that is not secure, not even to try it.
    smtp.behaviour = { kind: "take" };
    settings["SMTP_URL"] = `smtp://post:${passwords.mail}@127.0.0.1:${smtp.port}`;
    expect(await found("mail server")).toMatchObject([{ level: "amiss" }]);
    expect(smtp.said.join()).not.toContain("AUTH");
    settings["SMTP_URL"] = "smtp://127.0.0.1:9";
    expect(await found("mail server")).toMatchObject([
      { level: "amiss", says: expect.stringContaining("127.0.0.1:9 does not take letters") },
    ]);
  });

  it("a scanner that hangs up or takes everything for a virus is amiss", async () => {
    const clamd = await clamdStandIn({ port: 0, host: "127.0.0.1" });
    const { found } = await anInstallation({ CLAMAV: `127.0.0.1:${clamd.port}` });
    expect(await found("virus scanner")).toMatchObject([{ level: "well" }]);
    clamd.state.mood = "hangs-up";
    expect(await found("virus scanner")).toMatchObject([{ level: "amiss", says: expect.stringContaining("no file is taken") }]);
    await clamd.close();
    expect(await found("virus scanner")).toMatchObject([{ level: "amiss" }]);
  });

  it("a collector that takes no figures is to be looked at, and nothing more", async () => {
    const { settings, outside, found } = await anInstallation();
    settings["METRICS_URL"] = `${outside.address}/v1/metrics`;
    expect(await found("metrics")).toMatchObject([{ level: "well" }]);
    outside.answers["/v1/metrics"] = status(403);
    expect(await found("metrics")).toMatchObject([{ level: "doubtful", says: expect.stringContaining("status 403") }]);
  });

  it("an anonymous page on the tab's own host is amiss without being asked", async () => {
    const installation = await anInstallation({ TAB_DOMAIN: "127.0.0.1" });
    expect(await installation.found("anonymous page")).toMatchObject([
      { level: "amiss", says: expect.stringContaining("host name of the tab") },
    ]);
    expect(installation.outside.asked).not.toContain("GET /postboks");
  });
});
