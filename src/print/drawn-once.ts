/** A component once compiled: gives its HTML, marked as safe to print. */
export type Draw = (argument?: unknown) => { toString(): string };

/** As much as a batch of pages has of it: the fronts of all categories, the names of a desk's authors. */
const MOST_KEPT = 200;

/**
 * The component, drawn once for the same argument: for what nearly all pages of a site have in common, its name at the head,
 * its ways at the foot and the signs between them. Two arguments are the same when all their values are, in their order,
 * objects by their identity.
 */
export function drawnOnce(draw: Draw): Draw {
  let known = new Place();
  let count = 0;
  return (argument) => {
    const place = placeOf(argument, known);
    if (place.html !== undefined) return place.html;
    const html = draw(argument);
    place.html = html;
    count += 1;
    if (count === MOST_KEPT) {
      // Each batch of pages comes with a site of its own: what was drawn for earlier ones is never asked for again.
      known = new Place();
      count = 0;
    }
    return html;
  };
}

/** What was drawn for an argument, and the way on to arguments that begin like it. */
class Place {
  readonly #next = new Map<unknown, Place>();
  html: ReturnType<Draw> | undefined;

  to(step: unknown): Place {
    let place = this.#next.get(step);
    if (place === undefined) {
      place = new Place();
      this.#next.set(step, place);
    }
    return place;
  }
}

function placeOf(argument: unknown, from: Place): Place {
  if (!isObject(argument)) return from.to(argument);
  let place = from.to(Object.getPrototypeOf(argument));
  // Arguments come in all shapes, and `for … in` is made anew for each.
  for (const name of Object.keys(argument)) place = place.to(name).to(argument[name]);
  return place;
}

function isObject(argument: unknown): argument is Readonly<Record<string, unknown>> {
  return typeof argument === "object" && argument !== null;
}
