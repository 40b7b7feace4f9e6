/** People, groups and administrative units of a made-up Entra, and every change to them in the order in which they came. */
export type EntraUser = {
  readonly displayName?: string | null;
  readonly accountEnabled?: boolean;
  readonly userType?: "Member" | "Guest";
  readonly mail?: string | null;
  readonly jobTitle?: string | null;
  readonly officeLocation?: string | null;
  readonly preferredLanguage?: string | null;
  readonly department?: string | null;
  readonly companyName?: string | null;
  readonly employeeType?: string | null;
  readonly onPremisesExtensionAttributes?: Readonly<Record<string, string | null>>;
  readonly managerId?: string | null;
};

type Member = { readonly id: string; readonly type: "user" | "group" };
type Held<T> = { readonly since: number; readonly value: T };
/** A link to somebody, made or broken at a moment. */
type Tie = { readonly since: number; readonly id: string; readonly type: string; readonly isMade: boolean };
type Kept = {
  readonly fields: Map<string, Held<unknown>>;
  readonly ties: Tie[];
  gone?: { readonly since: number; readonly reason: "changed" | "deleted" };
};
export type Collection = "users" | "groups" | "administrativeUnits";

export type Entra = ReturnType<typeof createEntra>;

export function createEntra() {
  let version = 0;
  const held: Readonly<Record<Collection, Map<string, Kept>>> = {
    ...{ users: new Map(), groups: new Map(), administrativeUnits: new Map() },
  };

  function objectIn(collection: Collection, id: string): Kept {
    const there = held[collection].get(id);
    if (there !== undefined && there.gone === undefined) return there;
    const made: Kept = { fields: new Map(), ties: [] };
    held[collection].set(id, made);
    return made;
  }

  /** What a query that selects these fields tells of everything that became another after `since`. */
  function changes(collection: Collection, fields: readonly string[], ids: readonly string[] | undefined, since: number) {
    const tie = collection === "users" ? "manager" : "members";
    return [...held[collection]].flatMap(([id, object]): readonly Record<string, unknown>[] => {
      if (ids !== undefined && !ids.includes(id)) return [];
      if (object.gone !== undefined) {
        return object.gone.since > since && since > 0 ? [{ id, "@removed": { reason: object.gone.reason } }] : [];
      }
      const changed = [...object.fields].filter(([name, one]) => fields.includes(name) && one.since > since);
      const ties = since === 0 ? standing(object.ties) : object.ties.filter((one) => one.since > since);
      const isTied = fields.includes(tie) && ties.length > 0;
      if (changed.length === 0 && !isTied && since > 0) return [];
      const values = Object.fromEntries(changed.map(([name, one]) => [name, one.value]));
      return [{ id, ...values, ...(isTied ? { [`${tie}@delta`]: ties.map(written) } : {}) }];
    });
  }

  return {
    version: () => version,
    /** Something happens that no query of ours tells of. */
    pass: () => {
      version += 1;
    },
    changes,
    user(id: string, { managerId, ...fields }: EntraUser): void {
      version += 1;
      const object = objectIn("users", id);
      for (const [name, value] of Object.entries(fields)) object.fields.set(name, { since: version, value });
      if (managerId === undefined) return;
      for (const one of standing(object.ties)) object.ties.push({ ...one, since: version, isMade: false });
      if (managerId !== null) object.ties.push({ since: version, id: managerId, type: "user", isMade: true });
    },
    remove(collection: Collection, id: string, reason: "changed" | "deleted" = "changed"): void {
      version += 1;
      objectIn(collection, id).gone = { since: version, reason };
    },
    /** Says who the members are from now on. */
    members(collection: "groups" | "administrativeUnits", id: string, members: readonly (string | Member)[]): void {
      version += 1;
      const object = objectIn(collection, id);
      object.fields.set("displayName", { since: version, value: "a group" });
      const wanted = members.map((one): Member => (typeof one === "string" ? { id: one, type: "user" } : one));
      for (const one of standing(object.ties))
        if (!wanted.some((member) => member.id === one.id)) object.ties.push({ ...one, since: version, isMade: false });
      for (const one of wanted)
        if (!standing(object.ties).some((tie) => tie.id === one.id)) object.ties.push({ ...one, since: version, isMade: true });
    },
  };
}

/** Ties that were made and not broken since. */
function standing(ties: readonly Tie[]): readonly Tie[] {
  const last = new Map(ties.map((one) => [one.id, one]));
  return [...last.values()].filter(({ isMade }) => isMade);
}

function written({ id, type, isMade }: Tie): object {
  return { "@odata.type": `#microsoft.graph.${type}`, id, ...(isMade ? {} : { "@removed": { reason: "deleted" } }) };
}
