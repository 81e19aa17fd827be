import { expect, test } from "vitest";
import type { Batch } from "../../src/press/batch-printer.ts";
import { gatherCrew, placesInTurn } from "../../src/press/print-crew.ts";

/** There is no site to print it for. */
const hopeless = { pages: [], outputDir: "/nowhere", stock: { cards: new Map() } } as unknown as Batch;

test("what a printer cannot print is told, with what stood in its way", async () => {
  const crew = gatherCrew({ early: 1 });
  const batches = [hopeless];
  await expect(crew.print(async () => batches.pop(), 2)).rejects.toThrow(/Cannot read properties/);
  await crew.dismiss();
});

test("a printer that is killed at its work is told of, and nobody waits for it", async () => {
  const crew = gatherCrew({ early: 1 });
  const printing = crew.print(async () => hopeless, 1);
  await new Promise(setImmediate);
  const told = expect(printing).rejects.toThrow("A print worker ended early (SIGKILL).");
  await crew.dismiss();
  await told;
});

test("once the crew is sent away, a batch that was being put together is printed by nobody", async () => {
  const crew = gatherCrew({ early: 0 });
  const { promise, resolve } = Promise.withResolvers<Batch>();
  const printing = crew.print(() => promise, 1);
  await crew.dismiss();
  resolve(hopeless);
  await printing;
});

test("without a batch nothing is printed, and a crew that was not needed goes", async () => {
  const crew = gatherCrew({ early: 2 });
  await crew.print(async () => undefined, 2);
  await crew.dismiss();
});

test("when no batch can be put together, that is what is told", async () => {
  const crew = gatherCrew({ early: 0 });
  const next = () => Promise.reject(new Error("तस्वीर अधूरी है"));
  await expect(crew.print(next, 2)).rejects.toThrow("तस्वीर अधूरी है");
  await crew.dismiss();
});

test("a publication is printed by the one who is there, and an archive is shared from the first batch on", () => {
  expect(placesInTurn(1, 2)).toEqual([0, 0, 1, 1]);
  expect(placesInTurn(2, 2)).toEqual([0, 1, 0, 1]);
  expect(placesInTurn(0, 2)).toEqual([0, 1, 0, 1]);
  expect(placesInTurn(2, 1)).toEqual([0, 0]);
});
