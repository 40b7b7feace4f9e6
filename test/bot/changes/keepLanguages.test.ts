import { expect, it, onTestFinished, vi } from "vitest";
import { localChanges } from "#bot/changes/changes.ts";
import { keepLanguages } from "#bot/changes/keepLanguages.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { employee } from "#test/support/homeOfficeCases.ts";
import { openOffice, roles } from "#test/support/office.ts";

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 20 });
const silent = { error: () => undefined };

it("a server words what it says in the language that somebody chose on another, and at its start", async () => {
  const office = await openOffice();
  await office.desk.choose({ personId: roles.leader }, { type: "ChooseLanguage", language: "nn" });
  const other = createDesk(office.context);
  const kept = keepLanguages(office.changes, other.languages, silent);
  onTestFinished(() => kept.stop());
  const languageOf = (id: typeof roles.leader) => other.organisation().people.get(id)?.language;
  await until(() => expect(languageOf(roles.leader)).toBe("nn"));
  expect(other.organisation().people.get(roles.employee)?.language).toBe("nb");
  await office.desk.choose(employee, { type: "ChooseLanguage", language: "en" });
  await until(() => expect(other.organisation().people.get(roles.employee)?.language).toBe("en"));
  await office.desk.choose(employee, { type: "ForgetChoices" });
  await until(() => expect(other.organisation().people.get(roles.employee)?.language).toBe("nb"));
});

it("what cannot be read is logged without a name and asked for again, and what was known holds", async () => {
  const changes = localChanges();
  const logged: object[] = [];
  const asked: string[] = [];
  const kept = keepLanguages(
    changes,
    {
      reload: async () => {
        asked.push("all");
        throw new Error("gone");
      },
      reloadOne: async (personId) => void asked.push(personId),
    },
    { error: (fields: object) => void logged.push(fields) },
  );
  await until(() => expect(logged).toHaveLength(1));
  changes.publish({ kind: "everything" });
  changes.publish({ kind: "jobs" });
  changes.publish({ kind: "own-choices", personId: roles.employee });
  await until(() => expect(logged).toHaveLength(2));
  expect(asked).toEqual(["all", "all", roles.employee]);
  expect(JSON.stringify(logged)).not.toContain(roles.employee);
  await kept.stop();
  changes.publish({ kind: "everything" });
  expect(asked).toHaveLength(3);
});
