import { testKills } from "./kill-builds.ts";

testKills(2);
