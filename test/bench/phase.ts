/**
 * Runs a part of the bench, and gives up where it takes longer than so many minutes: several times what it takes on two cores that do
 * nothing else. What it has left running ends with the servers that it runs on.
 */
export async function phase<T>(name: string, mostMinutes: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took more than ${mostMinutes} minutes`)), mostMinutes * 60_000);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
