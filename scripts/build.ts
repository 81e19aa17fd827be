import { enableCompileCache } from "node:module";

// To read our modules takes longer than to plan a publication; Node keeps what it made of them for the next build.
enableCompileCache();
const { runBuild } = await import("./build-command.ts");
process.exitCode = await runBuild(process.argv.slice(2));
