import { defineConfig, passthroughImageService } from "astro/config";

export default defineConfig({
  site: "https://akhbar.example",
  outDir: "../dist",
  cacheDir: "../cache",
  // A page is written where its source stands: `fragments/latest.astro` as a file, `[story]/index.astro` as a folder.
  build: { format: "preserve" },
  image: { service: passthroughImageService() },
  // There is no code in the news, so the highlighter need not be loaded.
  markdown: { syntaxHighlight: false },
  // Keeps the pages whose `cacheKey` is that of the last build.
  experimental: { incrementalBuild: true },
});
