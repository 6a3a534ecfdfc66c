/** What many items of a list ask for in one moment goes out as one question. */
interface Gathering<T> {
  ids: string[];
  told: Promise<Readonly<Record<string, T>>>;
}

/** `most` is how many are asked about in one question; whoever comes after that begins another. */
export function askTogether<T>(
  ask: (ids: string[]) => Promise<Readonly<Record<string, T>>>,
  most: number,
): (id: string) => Promise<T | undefined> {
  let gathering: Gathering<T> | undefined;
  const begin = (): Gathering<T> => {
    const ids: string[] = [];
    const told = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      if (gathering?.ids === ids) gathering = undefined;
      return ask(ids);
    });
    return { ids, told };
  };
  return async (id) => {
    if (!gathering || gathering.ids.length >= most) gathering = begin();
    const { ids, told } = gathering;
    if (!ids.includes(id)) ids.push(id);
    return (await told)[id];
  };
}
