import { tokens } from "@fluentui/react-components";

/** The product's mark: an agenda with one thing done. */
export function Mark({ size }: { readonly size: number }) {
  const stroke = {
    fill: "none",
    stroke: tokens.colorNeutralForegroundOnBrand,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill={tokens.colorBrandBackground} />
      <path d="M9 10.5h9M9 16h6M9 21.5h4" strokeWidth="2.4" {...stroke} />
      <path d="m17 20 3.2 3.2L25 15.5" strokeWidth="2.6" {...stroke} />
    </svg>
  );
}
