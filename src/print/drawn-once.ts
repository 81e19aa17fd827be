/** A component once compiled: gives its HTML, marked as safe to print. */
export type Draw = (argument?: unknown) => { toString(): string };

/** Twice as many as most papers have categories: each has its front, and the pages that are of it. */
const MOST_KEPT = 50;

/**
 * The component, drawn once for the same argument: for what nearly all pages of a site have in common, its name at the head,
 * its ways at the foot and the signs between them. Two arguments are the same when all their values are, objects by their identity.
 */
export function drawnOnce(draw: Draw): Draw {
  const drawn: Drawn[] = [];
  return (argument) => {
    // Each batch of pages comes with a site of its own: what was drawn for earlier ones is never asked for again.
    const known = drawn.findLast((each) => isFor(each, argument));
    if (known !== undefined) return known.html;
    const html = draw(argument);
    if (drawn.length >= MOST_KEPT) drawn.shift();
    drawn.push({ argument, html });
    return html;
  };
}

interface Drawn {
  readonly argument: unknown;
  readonly html: ReturnType<Draw>;
}

function isFor({ argument }: Drawn, other: unknown): boolean {
  return argument === other || (isObject(argument) && isObject(other) && haveSameValues(argument, other));
}

/** Looks at the values first: most of what was drawn has another one, and to list names takes longer. */
function haveSameValues(one: Named, other: Named): boolean {
  let names = 0;
  for (const name in one) {
    if (one[name] !== other[name]) return false;
    names += 1;
  }
  const others = Object.keys(other);
  return others.length === names && others.every((name) => Object.hasOwn(one, name));
}

type Named = Readonly<Record<string, unknown>>;

function isObject(argument: unknown): argument is Named {
  return typeof argument === "object" && argument !== null;
}
