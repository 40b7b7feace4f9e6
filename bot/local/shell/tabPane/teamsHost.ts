import type { Language } from "#domain/organisasjon/model.ts";
import type { ShellPerson } from "../../wire.ts";
import type { Place } from "../place.ts";
import type { ThemeName } from "../settings.ts";

/** What the tab may ask about where it is. */
export type HostSurroundings = {
  readonly person: ShellPerson;
  readonly tenantId: string;
  readonly place: Place;
  readonly theme: () => ThemeName;
  readonly getToken: () => Promise<string>;
  readonly openLink: (url: string) => void;
  /** The page has asked for its host; it has drawn itself; it says that it cannot. */
  readonly onState: (state: "asked" | "ready" | "failed") => void;
};

type Asked = { readonly id: number; readonly uuid: string | undefined; readonly func: string; readonly args: readonly unknown[] };

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** Capabilities that we play; what is not named here, the page is told that its host lacks. */
const runtimeConfig = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { pages: {} } };

/**
 * Plays Teams for the page in the frame, in the messages of `@microsoft/teams-js` 2: requests `{id, uuidAsString, func, args}`
 * are answered with `{id, uuidAsString, args}`, and a change of theme is sent as `{func: "themeChange", args}`.
 */
export function playTeams(frame: HTMLIFrameElement, surroundings: HostSurroundings) {
  const tell = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const hear = async ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    const asked = readAsked(data);
    if (asked === undefined) return;
    const args = await answer(asked, surroundings);
    if (args !== undefined) tell({ id: asked.id, uuidAsString: asked.uuid, args });
  };
  addEventListener("message", hear);
  return {
    changeTheme: (theme: ThemeName) => tell({ func: "themeChange", args: [theme] }),
    end: () => removeEventListener("message", hear),
  };
}

/** The arguments of the answer, or `undefined` for what is only said and not asked. */
async function answer({ func, args }: Asked, surroundings: HostSurroundings): Promise<readonly unknown[] | undefined> {
  switch (func) {
    case "initialize":
      surroundings.onState("asked");
      return ["content", "web", JSON.stringify(runtimeConfig), "2.0.0"];
    case "getContext":
      return [contextOf(surroundings)];
    case "authentication.getAuthToken":
      return surroundings.getToken().then(
        (token) => [true, token],
        () => [false, "CancelledByUser"],
      );
    case "authentication.getUser":
      return [true, { oid: surroundings.person.id, tid: surroundings.tenantId, name: surroundings.person.name }];
    case "executeDeepLink":
      surroundings.openLink(String(args[0] ?? ""));
      return [true];
    case "appInitialization.appLoaded":
    case "appInitialization.success":
      surroundings.onState("ready");
      return undefined;
    case "appInitialization.failure":
      surroundings.onState("failed");
      return undefined;
    default:
      return undefined;
  }
}

/** Teams' context in the form that goes over the wire. */
function contextOf({ person, tenantId, place, theme }: HostSurroundings) {
  return {
    entityId: place.view,
    ...(place.subPage === undefined ? {} : { subEntityId: place.subPage }),
    locale: locales[person.language],
    theme: theme(),
    frameContext: "content",
    hostName: "Teams",
    hostClientType: "web",
    userObjectId: person.id,
    userDisplayName: person.name,
    tid: tenantId,
    appSessionId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    isFullScreen: false,
    isMultiWindow: false,
  };
}

function readAsked(data: unknown): Asked | undefined {
  if (typeof data !== "object" || data === null || !("func" in data) || typeof data.func !== "string") return undefined;
  const id = "id" in data && typeof data.id === "number" ? data.id : undefined;
  if (id === undefined) return undefined;
  const uuid = "uuidAsString" in data && typeof data.uuidAsString === "string" ? data.uuidAsString : undefined;
  return { id, uuid, func: data.func, args: "args" in data && Array.isArray(data.args) ? data.args : [] };
}
