import { findBrowser } from "./launch-browser.ts";

/** Before the test files, which run beside each other: the second would start what the first has half unpacked. */
export default async function unpackOnce(): Promise<void> {
  await findBrowser();
}
