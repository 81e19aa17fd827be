import { parentPort, workerData } from "node:worker_threads";
import { type ListOrder, listToSend } from "./list-content.ts";

const list = listToSend(workerData as ListOrder);
parentPort?.postMessage(list, [list.bytes.buffer, list.modifiedMs.buffer]);
