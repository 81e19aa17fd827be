/** A component once compiled: gives its HTML, marked as safe to print. */
export type Draw = (argument?: unknown) => { toString(): string };

/** More than a paper has categories. */
const MOST_KEPT = 50;

/**
 * The component, drawn once for the same argument: for what nearly all pages of a site have in common, its name at the head and
 * its ways at the foot. Two arguments are the same when all their values are, objects by their identity.
 */
export function drawnOnce(draw: Draw): Draw {
  const drawn: { readonly argument: object; readonly html: ReturnType<Draw> }[] = [];
  return (argument) => {
    if (typeof argument !== "object" || argument === null) return draw(argument);
    for (const known of drawn) if (areSame(known.argument, argument)) return known.html;
    const html = draw(argument);
    if (drawn.length >= MOST_KEPT) drawn.shift();
    drawn.push({ argument, html });
    return html;
  };
}

function areSame(one: object, other: object): boolean {
  const names = Object.keys(one) as (keyof typeof one)[];
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}
