import { testHistories } from "./live-through.ts";

testHistories(1);
