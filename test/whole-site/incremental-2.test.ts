import { testHistories } from "./live-through.ts";

testHistories(2);
