import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { seesStatistics } from "#domain/statistikk/access.ts";
import { withPerson } from "#test/support/office.ts";

const committee = { workEnvironmentCommittee: [demoPeople.mona, demoPeople.kari] };
const none = { workEnvironmentCommittee: [] };

it("shows the figures to the sjef and to the members of the committee, and to nobody else", () => {
  const seeing = [...demoOrganisation.people.keys()].filter((id) => seesStatistics(demoOrganisation, committee, id));
  expect(seeing.toSorted()).toEqual([demoPeople.kari, demoPeople.berit, demoPeople.mona].toSorted());
});

it("shows them to the sjef alone where the employer has named no committee", () => {
  const seeing = [...demoOrganisation.people.keys()].filter((id) => seesStatistics(demoOrganisation, none, id));
  expect(seeing).toEqual([demoPeople.berit]);
});

it("ends with the employment, of a member and of the sjef", () => {
  for (const id of [demoPeople.mona, demoPeople.berit])
    expect(seesStatistics(withPerson(demoOrganisation, id, { active: false }), committee, id)).toBe(false);
});
