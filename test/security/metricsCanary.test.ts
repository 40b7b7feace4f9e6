import { setTimeout } from "node:timers/promises";
import { v7 } from "uuid";
import { expect, it, onTestFinished } from "vitest";
import { createLiveStreams } from "#bot/api/live/liveStreams.ts";
import { apiRoutes } from "#bot/api/routes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { Metrics } from "#bot/metrics/metrics.ts";
import { openMetrics } from "#bot/metrics/openMetrics.ts";
import { routeLabel } from "#bot/metrics/routeLabel.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import { verbs } from "#bot/teams/verbs/register.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startCollector } from "#test/support/collector.ts";
import { dayRequest, employee, leader, submitted } from "#test/support/homeOfficeCases.ts";
import { roleNames, roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { hiddenIn, wholeForm } from "#test/support/postboksServer.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { personalMessage } from "#test/support/signedActivity.ts";

const canary = (field: string) => `kanari-${field}-8d2f`;

async function measured() {
  const collector = await startCollector();
  const metrics = await openMetrics(collector.url);
  if (metrics === undefined) throw new Error("no metrics");
  onTestFinished(() => metrics.stop());
  return { collector, metrics, server: await serveOffice({}, metrics) };
}

const routesOf = ({ office }: OfficeServer) =>
  apiRoutes(office.desk, createLiveStreams({ changes: office.changes, desk: office.desk, log: { error: () => undefined } }));

/** A day on which everybody does something, and writes a canary wherever something can be written, in addresses too. */
async function aDay(server: OfficeServer) {
  const { office } = server;
  const connector = await startConnector(server.issuer);
  onTestFinished(() => connector.close());
  const chat = async (who: PersonId, fields: object) => {
    const from = { id: `29:${who}`, name: canary("name"), aadObjectId: who };
    const conversation = { id: `a:${who}`, conversationType: "personal", tenantId: undefined };
    const activity = personalMessage(connector.serviceUrl, { id: v7(), from, conversation, ...fields });
    const authorization = `Bearer ${await server.issuer.signChannelToken({ serviceUrl: connector.serviceUrl })}`;
    return server.ask("POST", "/api/messages", { authorization }, JSON.stringify(activity));
  };
  const people = roleNames.filter((name) => name !== "left").map((name) => roles[name]);
  for (const who of people) await chat(who, { text: `meld fra ${canary("chat")}` });
  const first = await submitted(office, employee, { reasonEmployee: canary("reason"), availability: canary("availability") });
  const day = v7() as CaseId;
  await chat(roles.employee, {
    text: undefined,
    replyToId: canary("reply"),
    value: { v: cardVersion, verb: "day.send", id: day, from: dayRequest.from, work: canary("work"), everyWeek: "false" },
  });
  // Every button there is, and one that there is not.
  for (const verb of [...Object.keys(verbs), canary("verb")])
    await chat(roles.employee, {
      text: undefined,
      replyToId: "card",
      value: { v: cardVersion, verb, id: first.id, version: 1, reason: canary("reason") },
    });
  await server.ask(
    "POST",
    "/api/reports/preview",
    roles.employee,
    JSON.stringify({ answers: { ...aKlage({}), what: canary("report") } }),
  );
  // Every route, with a canary for whatever its address asks for, and addresses and ways that are none.
  for (const { method, path } of routesOf(server)) {
    if (path === "/api/stream") continue;
    const body = method === "post" ? JSON.stringify({ version: 1, [canary("key")]: canary("value") }) : undefined;
    for (const id of [first.id, canary("id")])
      await server.ask(method.toUpperCase(), `${path.replaceAll(/:\w+/g, id)}?q=${canary("query")}`, leader.personId, body);
  }
  for (const path of [
    `/${canary("path")}`,
    `/api/${canary("path")}`,
    `/tab/${canary("file")}`,
    `/calendar/${canary("secret")}.ics`,
  ])
    for (const method of ["GET", "POST", "DELETE", "KANARI"])
      await fetch(server.address + path, { method }).catch(() => undefined);
  // A connector that turns messages away, breaks and is silent: what a code says of it is all there is.
  for (const status of [429, 503, 403, 500]) {
    connector.behaviour = {
      kind: "status",
      status,
      headers: { "retry-after": "0" },
      body: JSON.stringify({ error: { code: canary("connector") } }),
    };
    await chat(demoPeople.vera, { text: "hjelp" });
  }
  connector.behaviour = { kind: "take" };
  await server.idle();
  return { first, day };
}

it("after a day's work every figure is told apart by values from the code alone: no name, id, unit, number or word of anybody's", async () => {
  const { collector, metrics, server } = await measured();
  const { first, day } = await aDay(server);
  await metrics.stop();
  const points = collector.points();
  expect([...new Set(points.map(({ name }) => name))].toSorted()).toEqual([
    "dagsorden.chat.turn.duration",
    "dagsorden.connector.sent",
    "dagsorden.event_loop.delay",
    "dagsorden.http.request.duration",
    "dagsorden.job.due",
    "dagsorden.job.failed",
    "dagsorden.job.oldest_due",
    "dagsorden.job.retrying",
    "dagsorden.job.settled",
    "dagsorden.job.uncertain",
    "dagsorden.memory",
    "dagsorden.store.transaction.duration",
  ]);

  const mounted = ["/api/messages", "/tab", "/tab/*", "/tab/config.json", "/calendar/:file", "/healthz", "/readyz", "none"];
  const templates = [...routesOf(server).map(({ path }) => routeLabel(path)), ...mounted];
  const outcomes = [
    "answered",
    "fault",
    "done",
    "undone",
    "retry",
    "failed",
    "unknown",
    "sent",
    "429",
    "4xx",
    "5xx",
    "no-answer",
  ];
  const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
    "http.request.method": (value) => ["GET", "POST", "other"].includes(String(value)),
    "http.route": (value) => templates.includes(String(value)) || /\/issuer\//.test(String(value)),
    "http.response.status_code": (value) => Number.isInteger(Number(value)) && Number(value) >= 200 && Number(value) < 600,
    kind: (value) => ["message", "invoke", "other"].includes(String(value)),
    outcome: (value) => outcomes.includes(String(value)),
    quantile: (value) => ["0.5", "0.99", "1"].includes(String(value)),
    of: (value) => ["resident", "heap", "external"].includes(String(value)),
  };
  for (const { name, attributes } of points)
    for (const [key, value] of Object.entries(attributes))
      expect([name, key, value, allowed[key]?.(value)]).toEqual([name, key, value, true]);
  expect(collector.resource()).toEqual(["service.name", "service.instance.id"]);

  // And of all that was sent, whatever it is called.
  const text = collector.text();
  expect(text).not.toContain("kanari");
  const { people, units } = server.office.directory.organisation();
  const own = [...people.values()]
    .flatMap(({ id, name }) => [id, name])
    .concat([...units.values()].flatMap(({ id, name }) => [id, name.nb]));
  expect(own.filter((word) => text.includes(word))).toEqual([]);
  for (const id of [first.id, day]) expect(text).not.toContain(id);

  // It was a day's work, and shows.
  const sum = (name: string, but: object = {}) =>
    points.filter((one) => one.name === name && Object.entries(but).every(([key, value]) => one.attributes[key] === value))
      .length;
  expect(sum("dagsorden.http.request.duration", { "http.route": "/api/(sealed)" })).toBeGreaterThan(1);
  expect(sum("dagsorden.connector.sent", { outcome: "429" })).toBe(1);
  expect(sum("dagsorden.connector.sent", { outcome: "5xx" })).toBe(1);
  expect(sum("dagsorden.connector.sent", { outcome: "4xx" })).toBe(1);
  expect(text).not.toMatch(/\/api\/(?:reports|sub-cases|notes|retention)/);
});

it("what is done on the anonymous page moves no figure: when one moves would say when somebody sat there", async () => {
  const collector = await startCollector();
  const metrics = await openMetrics(collector.url);
  if (metrics === undefined) throw new Error("no metrics");
  const told: string[] = [];
  const heard: Metrics = {
    ...metrics,
    transaction: (...figures) => {
      told.push("transaction");
      metrics.transaction(...figures);
    },
    request: (...figures) => {
      told.push("request");
      metrics.request(...figures);
    },
    job: (...figures) => {
      told.push("job");
      metrics.job(...figures);
    },
  };
  const server = await serveOffice({}, heard);
  const page = await server.openPostboks();
  /** Until what the server does by itself at its start is over. */
  const settled = async () => {
    for (let before = -1; before !== told.length; await setTimeout(400)) {
      before = told.length;
      await server.idle();
    }
    return told.length;
  };
  const before = await settled();
  expect(before).toBeGreaterThan(0);
  const review = await page.post("/nb/check", wholeForm);
  const sent = await page.post("/nb/send", { ...wholeForm, formId: hiddenIn(review.text, "formId") });
  const code = hiddenIn(sent.text, "code");
  expect((await page.post("/nb/keep", { code, kept: "ja" })).status).toBe(200);
  expect((await page.post("/nb/inbox", { code })).text).toContain(wholeForm.what);
  expect(await settled()).toBe(before);
  await metrics.stop();
  // A job of it is waiting, for the next morning, and in no figure.
  const queue = collector.points().filter(({ name }) => /^dagsorden\.job\.(?!settled)/.test(name));
  expect(queue.map(({ name, point }) => [name, Object.values(point).includes(0)])).toEqual(
    ["due", "oldest_due", "retrying", "uncertain", "failed"].map((name) => [`dagsorden.job.${name}`, true]),
  );
});
