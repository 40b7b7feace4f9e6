/** Gives the people who are named in a file numbers in the place of names, so that it can still be told who of them wrote what. */
export function peopleByNumber(): (name: string) => string {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return `Person ${known}`;
  };
}

/** A description that a program has made of where a picture came from, not one that somebody wrote for those who cannot see it. */
export const namesFile = (text: string) => /[\\/]|\.\w{3,4}$/.test(text.trim());

/** Where links lead that led out: a click must tell nobody that the file was read, nor fetch anything. */
export const nowhere = "about:blank";
