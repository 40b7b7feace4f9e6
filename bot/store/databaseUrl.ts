/** Whether a setting names a database of a PostgreSQL server. What it says is not shown to anybody: it may hold a password. */
export function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(text)) return false;
  // Without a host: a socket of this machine, named by `?host=`.
  const url = URL.parse(text.replace("@/", "@localhost/"));
  return url !== null && /^\/[^/]+$/.test(url.pathname);
}
