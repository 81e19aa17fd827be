const args = process.argv.slice(2);
// A hundred thousand files take as long to list as the modules to load: one thread does either.
const { startListing } = await import("./start-listing.ts");
const list = startListing(args);
const { runBuild } = await import("./build-command.ts");
const code = await runBuild(args, list);
// What was printed is on its way; to take the memory of an archive apart would cost a tenth of a second more.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
