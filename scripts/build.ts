import { enableCompileCache } from "node:module";

// To read our modules takes longer than to plan a publication; Node keeps what it made of them for the next build.
enableCompileCache();
const args = process.argv.slice(2);
// A hundred thousand files take as long to list as the modules to load: one thread does either.
const { startListing } = await import("./start-listing.ts");
const list = startListing(args);
const { runBuild } = await import("./build-command.ts");
process.exitCode = await runBuild(args, list);
