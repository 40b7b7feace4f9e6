import { createHash } from "node:crypto";

/** A way in which something can stand in bytes, with a name for it. */
export type Trace = { readonly name: string; readonly bytes: Buffer };

/** An IPv4 address as programs write it: for people, for databases, for the network, for logs that think to hide it. */
export function tracesOfAddress(address: string): readonly Trace[] {
  const parts = address.split(".").map(Number);
  const packed = Buffer.from(parts);
  const turned = Buffer.from(parts.toReversed());
  const hex = packed.toString("hex");
  const forms: Readonly<Record<string, string>> = {
    // Finds the same behind ::ffff: too, and with the last number left out or made 0.
    dotted: parts.slice(0, 3).join("."),
    turned: parts.toReversed().join("."),
    padded: parts.map((part) => String(part).padStart(3, "0")).join("."),
    dashed: parts.join("-"),
    hex,
    "hex in capitals": hex.toUpperCase(),
    "hex with colons": parts.map((part) => part.toString(16).padStart(2, "0")).join(":"),
    "hex as of IPv6": `${hex.slice(0, 4)}:${hex.slice(4).replace(/^0+/, "")}`,
    integer: String(packed.readUInt32BE()),
    "turned integer": String(packed.readUInt32LE()),
  };
  return [
    ...Object.entries(forms).flatMap(([name, text]) => tracesOfText(name, text)),
    ...hashes(address),
    ...hashes(`::ffff:${address}`),
    // Four bytes stand by chance once in four thousand million places, and what is searched is some hundred thousand.
    { name: "packed", bytes: packed },
    { name: "packed, turned", bytes: turned },
    { name: "packed, in base64", bytes: Buffer.from(packed.toString("base64").replace(/=+$/, "")) },
  ];
}

/** A text as it stands in bytes: in two encodings, in hex as PostgreSQL has bytes, and in base64 at each place that it can begin. */
export function tracesOfText(name: string, text: string): readonly Trace[] {
  const plain = Buffer.from(text);
  const shifted = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), plain])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and the last character of it are shared with what stands beside the text.
    return whole.slice(before === 0 ? 0 : before + 1, (plain.length + before) % 3 === 0 ? undefined : -1);
  });
  return [
    { name, bytes: plain },
    { name: `${name}, in UTF-16`, bytes: Buffer.from(text, "utf16le") },
    { name: `${name}, in hex`, bytes: Buffer.from(plain.toString("hex")) },
    ...shifted.map((base64) => ({ name: `${name}, in base64`, bytes: Buffer.from(base64) })),
  ];
}

/** The whole text as one who wants to tell visitors apart would keep it. */
function hashes(text: string): readonly Trace[] {
  return ["md5", "sha1", "sha256"].flatMap((kind) => {
    const hash = createHash(kind).update(text).digest();
    const name = `${kind} of ${text}`;
    return [
      { name, bytes: hash },
      ...tracesOfText(`${name} in hex`, hash.toString("hex")),
      { name: `${name} in base64`, bytes: Buffer.from(hash.toString("base64")) },
    ];
  });
}

/** Names of those that stand somewhere in these bytes. */
export function foundIn(places: readonly Uint8Array[], traces: readonly Trace[]): readonly string[] {
  const pieces = places.map((place) => Buffer.from(place.buffer, place.byteOffset, place.byteLength));
  return traces.filter(({ bytes }) => pieces.some((piece) => piece.includes(bytes))).map(({ name }) => name);
}
