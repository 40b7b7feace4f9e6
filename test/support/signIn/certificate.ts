import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A key and a certificate that it has signed for itself, good for a day: for a browser that is told to ask nobody about it. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(Buffer.from("06082a8648ce3d040302", "hex"));
  // The one attribute is the common name.
  const name = sequence(part(0x31, sequence(Buffer.from("0603550403", "hex"), part(0x0c, Buffer.from("Dagsorden test")))));
  const [from, to] = [-1, 1].map((days) => utcTime(new Date(Date.now() + days * 86_400_000)));
  const unsigned = sequence(
    part(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(from ?? fail(), to ?? fail()),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", unsigned, privateKey);
  const whole = sequence(unsigned, ecdsaWithSha256, part(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = whole.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function fail(): never {
  throw new Error("no date");
}

/** One value of DER: its kind, its length, itself. */
function part(kind: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(kind, length), content]);
  if (length < 0x100) return Buffer.concat([Buffer.of(kind, 0x81, length), content]);
  return Buffer.concat([Buffer.of(kind, 0x82, length >> 8, length & 0xff), content]);
}

const sequence = (...parts: readonly Buffer[]) => part(0x30, Buffer.concat(parts));
const integer = (value: Buffer) => part(0x02, value);
const utcTime = (date: Date) => part(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));
