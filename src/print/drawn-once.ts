/** A component once compiled: gives its HTML, marked as safe to print. */
export type Draw = (argument?: unknown) => { toString(): string };

/** Twice as many as most papers have categories: each has its front, and the pages that are of it. */
const MOST_KEPT = 50;

/**
 * The component, drawn once for the same argument: for what nearly all pages of a site have in common, its name at the head and
 * its ways at the foot. Two arguments are the same when all their values are, objects by their identity.
 */
export function drawnOnce(draw: Draw): Draw {
  const drawn: Drawn[] = [];
  return (argument) => {
    if (typeof argument !== "object" || argument === null) return draw(argument);
    // Each batch of pages comes with a site of its own: what was drawn for earlier ones is never asked for again.
    const known = drawn.findLast((each) => isFor(each, argument));
    if (known !== undefined) return known.html;
    const html = draw(argument);
    if (drawn.length >= MOST_KEPT) drawn.shift();
    drawn.push({ argument, names: namesIn(argument), html });
    return html;
  };
}

interface Drawn {
  readonly argument: object;
  readonly names: readonly (keyof object)[];
  readonly html: ReturnType<Draw>;
}

/** Looks at the values first: most of what was drawn has another one, and to list names takes longer. */
function isFor({ argument, names }: Drawn, other: object): boolean {
  for (const name of names) if (argument[name] !== other[name]) return false;
  return namesIn(other).length === names.length && names.every((name) => Object.hasOwn(other, name));
}

function namesIn(argument: object): (keyof object)[] {
  return Object.keys(argument) as (keyof object)[];
}
