import { decodeSource } from "./decode-source.ts";
import { parseYaml, type YamlMap, type YamlNode } from "./parse-yaml.ts";
import type { Tell } from "./tell.ts";

/** Most bytes in a YAML file of the content folder. */
export const LARGEST_DATA_FILE = 2_097_152;

/** A YAML file's data, or undefined when it was refused, which is told. */
export function readDataFile(bytes: Buffer, tell: Tell): YamlNode | undefined {
  if (bytes.length > LARGEST_DATA_FILE) {
    tell(1, `The file has ${bytes.length} bytes; the limit is ${LARGEST_DATA_FILE}.`, "Shorten it.");
    return undefined;
  }
  const source = decodeSource(bytes, tell);
  return source === undefined ? undefined : parseYaml(source, 1, tell);
}

/** The maps in a YAML list of maps; anything else is told, with an example of an item. */
export function readItems(node: YamlNode, example: string, tell: Tell): YamlMap[] {
  if (node.kind === "nothing") return [];
  if (node.kind !== "list") {
    tell(node.line, "The file is not a list.", `Start each entry with '- ', as - ${example}.`);
    return [];
  }
  const maps: YamlMap[] = [];
  for (const item of node.items) {
    if (item.kind === "map") maps.push(item);
    else tell(item.line, "This entry is not keys with values.", `Write it as - ${example}.`);
  }
  return maps;
}
