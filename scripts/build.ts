const args = process.argv.slice(2);
// A hundred thousand files take longer to list than the modules to load: a thread begins with it.
const { startListing } = await import("./start-listing.ts");
const list = startListing(args);
const { runBuild } = await import("./build-command.ts");
const code = await runBuild(args, list);
// What was printed is on its way; to take the memory of an archive apart would cost a tenth of a second more.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
