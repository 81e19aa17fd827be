/**
 * A list of numbers for each of many things, all side by side in memory: those of the thing at `i` stand from `starts[i]` up
 * to `starts[i + 1]`. An archive has a million tags on its articles, and as many arrays would cost more than all else.
 */
export interface NumberLists {
  readonly numbers: Uint32Array;
  /** One more than there are lists. */
  readonly starts: Uint32Array;
}

export interface NumberListsBuilder {
  /** Adds a number to the last list, unless it is there already. */
  readonly add: (number: number) => void;
  /** Ends the last list, be it empty, and begins the next. */
  readonly endList: () => void;
  /** Begins with the first `count` lists of others; to be called before all else. */
  readonly takeOver: (others: NumberLists, count: number) => void;
  /** What was ended so far. */
  readonly lists: () => NumberLists;
}

export function buildNumberLists(count: number): NumberListsBuilder {
  let numbers = new Uint32Array(4 * count + 16);
  const starts = new Uint32Array(count + 1);
  let ended = 0;
  let start = 0;
  let length = 0;
  function makeRoom(wanted: number): void {
    if (wanted <= numbers.length) return;
    const before = numbers;
    numbers = new Uint32Array(Math.max(2 * before.length, wanted));
    numbers.set(before);
  }

  return {
    add(number) {
      for (let index = start; index < length; index++) if (numbers[index] === number) return;
      makeRoom(length + 1);
      numbers[length++] = number;
    },
    takeOver(others, taken) {
      const end = others.starts[taken] ?? 0;
      makeRoom(end);
      numbers.set(others.numbers.subarray(0, end));
      starts.set(others.starts.subarray(0, taken + 1));
      ended = taken;
      start = length = end;
    },
    endList() {
      ended += 1;
      starts[ended] = length;
      start = length;
    },
    lists: () => ({ numbers: numbers.subarray(0, length), starts: starts.subarray(0, ended + 1) }),
  };
}

export function startOf({ starts }: NumberLists, index: number): number {
  return starts[index] ?? 0;
}

export function endOf({ starts }: NumberLists, index: number): number {
  return starts[index + 1] ?? 0;
}

export function listAt(lists: NumberLists, index: number): Uint32Array {
  return lists.numbers.subarray(startOf(lists, index), endOf(lists, index));
}

export function countLists({ starts }: NumberLists): number {
  return starts.length - 1;
}

/**
 * Turned round: for each number that there is, ascending, the lists that it is in. A build does this once, before the
 * compiler of the engine has warmed to it: loops over places take a third of the time of loops over the numbers themselves.
 */
export function groupByNumber({ numbers, starts: listStarts }: NumberLists): NumberLists {
  let count = 0;
  for (let place = 0; place < numbers.length; place++) count = Math.max(count, (numbers[place] ?? 0) + 1);
  const starts = new Uint32Array(count + 1);
  for (let place = 0; place < numbers.length; place++) {
    const after = (numbers[place] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let number = 1; number <= count; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const next = starts.slice();
  const grouped = new Uint32Array(numbers.length);
  for (let index = 0, place = 0; index + 1 < listStarts.length; index++) {
    for (const end = listStarts[index + 1] ?? 0; place < end; place++) {
      const number = numbers[place] ?? 0;
      const free = next[number] ?? 0;
      grouped[free] = index;
      next[number] = free + 1;
    }
  }
  return { numbers: grouped, starts };
}
