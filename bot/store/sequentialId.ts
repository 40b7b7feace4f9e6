import { randomBytes } from "node:crypto";

let millisecond = 0;
let count = 0;

/**
 * A UUIDv7 that is greater than every one made before it in this process, also within a millisecond and when the machine's
 * clock is set back (RFC 9562, section 6.2, method 1: a counter of 12 bits after the time). `randomUUIDv7` promises no such order.
 */
export function sequentialId(): string {
  const now = Date.now();
  if (now > millisecond) {
    millisecond = now;
    count = 0;
  } else if (count === 0xfff) {
    millisecond += 1;
    count = 0;
  } else {
    count += 1;
  }
  const time = millisecond.toString(16).padStart(12, "0");
  const chance = randomBytes(8);
  chance.writeUInt8((chance.readUInt8(0) & 0x3f) | 0x80, 0);
  const tail = chance.toString("hex");
  const counter = count.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
