import { Link } from "@fluentui/react-components";
import type { ContactPoint } from "#domain/melding/settings.ts";

/** Whom to turn to, by name. */
export function Contacts({ points }: { readonly points: readonly ContactPoint[] }) {
  if (points.length === 0) return null;
  return (
    <ul>
      {points.map(({ name, phone, url }) => (
        <li key={name}>
          {url === null ? (
            name
          ) : (
            <Link inline href={url} target="_blank" rel="noreferrer">
              {name}
            </Link>
          )}
          {phone === null ? "" : `, ${phone}`}
        </li>
      ))}
    </ul>
  );
}
