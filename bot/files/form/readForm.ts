import type { IncomingMessage } from "node:http";
import { Busboy } from "@fastify/busboy";
import type { FileRefusal, FormRefusal } from "#domain/vedlegg/refusal.ts";
import { fileCollector } from "./collectFile.ts";
import type { FormLimits } from "./limits.ts";

/** The fields of a form by name; several of one name (boxes that were ticked) in their order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** A file as it was sent. `file` counts those of the form from 1. */
export type SentFile = { readonly file: number; readonly field: string; readonly bytes: Buffer };

export type SentForm = {
  readonly fields: Fields;
  readonly files: readonly SentFile[];
  readonly refusals: readonly (FormRefusal | FileRefusal)[];
  /** Whether it was read to its end; else the connection is good for one answer and no more. */
  readonly isWhole: boolean;
};

// A character takes three bytes at most for each unit that JavaScript counts. What is longer than that is cut.
const bytesOfUnit = 3;
// A text that is too long is still handed back to be shortened, up to this much.
const keptOfLongText = 4;

/**
 * Reads a form (`multipart/form-data`, or `application/x-www-form-urlencoded`) from a request. What is refused is read past, so that the
 * fields behind it are kept. Nothing is written to disk, and file names are not looked at but for whether there is one.
 * Gives `gone` when the sender went away. Never throws.
 * @param takesFiles whether there is room for files; else they are read past, and the form is `busy` when it had any
 */
export function readForm(request: IncomingMessage, limits: FormLimits, takesFiles: boolean): Promise<SentForm | "gone"> {
  const parser = parserFor(request, limits);
  if (parser === undefined) {
    const refusals = [{ code: "not-a-form" } as const];
    return Promise.resolve({ fields: new Map(), files: [], refusals, isWhole: false });
  }
  return new Promise((resolve) => {
    const fields = new Map<string, string[]>();
    const refused = new Map<string, FormRefusal>();
    const refuse = (refusal: FormRefusal) => {
      const name = "field" in refusal ? `${refusal.code} ${refusal.field}` : refusal.code;
      if (!refused.has(name)) refused.set(name, refusal);
    };
    const collector = fileCollector(limits, takesFiles, refuse);
    let length = 0;
    let characters = 0;
    let isSettled = false;
    const late = () => cutOff({ code: "too-slow" });
    const whole = setTimeout(late, limits.sendMs);
    const stall = setTimeout(late, limits.stallMs);

    function settle(result: SentForm | "gone"): void {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(whole);
      clearTimeout(stall);
      request.off("data", onData).off("end", onEnd).off("close", onGone).off("error", onGone);
      resolve(result);
    }
    function finish(isWhole: boolean): void {
      settle({ fields, files: collector.files(), refusals: [...refused.values(), ...collector.refusals()], isWhole });
    }
    function cutOff(refusal: FormRefusal): void {
      if (isSettled) return;
      refuse(refusal);
      request.pause();
      finish(false);
      parser?.destroy();
    }
    function onData(bytes: Buffer): void {
      stall.refresh();
      length += bytes.length;
      if (parser?.write(bytes) === false) request.pause();
      if (length > limits.patienceBytes) cutOff({ code: "too-large", limit: limits.totalBytes });
    }
    const onEnd = () => {
      request.off("close", onGone);
      parser?.end();
    };
    const onGone = () => {
      settle("gone");
      collector.drop();
      parser?.destroy();
    };

    parser.on("drain", () => {
      if (!isSettled) request.resume();
    });
    parser.on("field", (name: string | undefined, text, isNameCut, isTextCut) => {
      if (name === undefined || isNameCut) return;
      const kept = text.slice(0, keptOfLongText * limits.textCharacters);
      const isKept = characters + kept.length <= limits.formCharacters;
      if (isKept) {
        characters += kept.length;
        fields.set(name, [...(fields.get(name) ?? []), kept]);
      }
      if (!isKept || isTextCut || text.length > limits.textCharacters)
        refuse({ code: "too-much-text", field: name, limit: limits.textCharacters });
    });
    parser.on("file", (field: string | undefined, stream, name: string | undefined) => {
      collector.collect(field ?? "", stream, name !== undefined && name !== "");
    });
    parser.on("filesLimit", () => refuse({ code: "too-many-files", limit: limits.files }));
    parser.on("fieldsLimit", () => refuse({ code: "too-many-fields", limit: limits.fields }));
    parser.on("partsLimit", () => refuse({ code: "too-many-fields", limit: limits.fields }));
    parser.on("finish", () => finish(true));
    // Also of what comes when all is over: nobody else listens.
    parser.on("error", () => cutOff({ code: "broken-form" }));
    request.on("data", onData).on("end", onEnd).on("close", onGone).on("error", onGone);
    if (request.destroyed) onGone();
  });
}

function parserFor(request: IncomingMessage, limits: FormLimits): InstanceType<typeof Busboy> | undefined {
  const type = request.headers["content-type"];
  if (type === undefined) return undefined;
  try {
    return new Busboy({
      headers: { ...request.headers, "content-type": type },
      // A part is a file when it says so itself: a file input that was left empty sends a file without a name.
      isPartAFile: (_field, contentType, name) => name !== undefined || contentType === "application/octet-stream",
      limits: {
        fieldNameSize: 100,
        fieldSize: keptOfLongText * bytesOfUnit * limits.textCharacters,
        fields: limits.fields,
        fileSize: limits.fileBytes,
        // Read past by the collector, which tells them from inputs that were left empty.
        files: 1_000,
        parts: 1_000 + limits.fields,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    return undefined;
  }
}
