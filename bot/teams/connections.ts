import { type ClientRequestArgs, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent, type RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { property } from "../property.ts";
import { asNeverConnected } from "./deliveryError.ts";

/** What the connector is called over: kept open, and used again. */
export type Connections = { readonly http: HttpAgent; readonly https: HttpsAgent };

type ConnectionLimits = {
  /** How long one may lie idle and be used again, in milliseconds. */
  readonly idleMs: number;
  /** Longest wait for one to come about, in milliseconds. */
  readonly connectMs: number;
};

type Made<Connection> = (error: Error | null, connection: Connection) => void;

/**
 * Connections that tell what went wrong before they were there from what went wrong on them: in the first case nothing was sent, in the second
 * nobody knows. Where packets are dropped on the way Node would wait for as long as the whole call may take, and neither could be told.
 */
export function openConnections({ idleMs, connectMs }: ConnectionLimits): Connections {
  const kept = { keepAlive: true, timeout: idleMs };
  return {
    http: new (class extends HttpAgent {
      override createConnection(options: ClientRequestArgs, made?: Made<Duplex>) {
        return comingAbout(super.createConnection(options, made), "connect", connectMs);
      }
    })(kept),
    https: new (class extends HttpsAgent {
      override createConnection(options: RequestOptions, made?: Made<Duplex>) {
        return comingAbout(super.createConnection(options, made), "secureConnect", connectMs);
      }
    })(kept),
  };
}

/** @param there the event by which a connection says that it has come about, with a certificate that holds where it is sealed */
function comingAbout(connection: Duplex | null | undefined, there: "connect" | "secureConnect", connectMs: number) {
  if (connection === null || connection === undefined) return connection;
  const timer = setTimeout(
    () => connection.destroy(Object.assign(new Error("There was no connection in time."), { code: "timeout" })),
    connectMs,
  );
  // What is thrown in the end holds the code of this error, and nothing else of it.
  const mark = (error: Error) => Object.assign(error, { code: asNeverConnected(property(error, "code")) });
  const over = () => {
    clearTimeout(timer);
    connection.off("error", mark);
  };
  return connection.prependListener("error", mark).once(there, over).once("close", over);
}
