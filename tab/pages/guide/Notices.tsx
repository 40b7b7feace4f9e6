import { Text } from "@fluentui/react-components";

/** What one has to know of how the question was read. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  return notices.map((notice) => <Text key={notice}>{notice}</Text>);
}
