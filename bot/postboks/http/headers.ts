import { styleHash } from "../html/style.ts";

const policy = [
  "default-src 'none'",
  `style-src ${styleHash}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const unused = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
  "usb",
];

/** What every answer says, whatever it is: nothing is kept, framed, fetched, told to others or shown as something else. */
const everywhere: Readonly<Record<string, string>> = {
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-dns-prefetch-control": "off",
  "permissions-policy": unused.map((feature) => `${feature}=()`).join(", "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Headers of every answer. `isSecure` is for an installation that people reach over https, so that they never do otherwise. */
export function commonHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return isSecure ? { ...everywhere, "strict-transport-security": "max-age=31536000" } : everywhere;
}
