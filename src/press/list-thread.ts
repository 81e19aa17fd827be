import { parentPort, workerData } from "node:worker_threads";
import { listToSend } from "./list-content.ts";

const list = listToSend(workerData as string);
parentPort?.postMessage(list, [list.bytes.buffer, list.modifiedMs.buffer]);
