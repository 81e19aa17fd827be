import type { Answer } from "@11ty/eleventy-dev-server";
import { fileOf } from "../src/edition/urls.ts";
import type { LiveSite } from "../src/press/live-site.ts";
import { PictureError } from "../src/press/place-files.ts";
import { escapeXml } from "../src/publish/xml.ts";
import { contentTypeOf } from "../src/serve/content-types.ts";

/**
 * What Eleventy's server is to answer to a path: a page, a picture, or what is wrong. Undefined for its own script, which
 * reloads pages. `problems` gives what the content was last refused for.
 */
export function answersOf(
  site: LiveSite,
  problems: () => readonly string[],
): (path: string) => Promise<Answer | undefined> {
  async function answer(path: string): Promise<Answer> {
    const found = await site.print(path);
    if (found !== undefined) return answerWith(200, contentTypeOf(fileOf(path)), found);
    const notFound = await site.print("/404.html");
    return notFound === undefined
      ? answerWith(503, HTML, listOf(problems()))
      : answerWith(404, HTML, notFound);
  }
  return async (path) => (path.startsWith("/.11ty/") ? undefined : answer(path).catch(answerFault));
}

const HTML = "text/html; charset=utf-8";

function answerWith(status: number, type: string, body: string | Uint8Array): Answer {
  const headers = { "Content-Type": type };
  return { status, headers, body: typeof body === "string" ? withoutPolicy(body) : body };
}

/** The server reloads pages with an inline script, which our own policy would rightly refuse. */
function withoutPolicy(body: string): string {
  return body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "");
}

/** In place of a page that there is not. As HTML it is reloaded when the next save has mended it. */
function listOf(problems: readonly string[]): string {
  const items = problems.map((problem) => `<li>${escapeXml(problem)}</li>`).join("\n");
  return `<!doctype html>\n<title>To mend</title>\n<ol style="font: 1rem/1.6 monospace">\n${items}\n</ol>\n`;
}

/** One page that cannot be shown, as where a photograph is damaged, is no reason to end. */
function answerFault(fault: unknown): Answer {
  console.error(fault instanceof PictureError ? fault.message : fault);
  return answerWith(500, HTML, listOf([fault instanceof Error ? fault.message : String(fault)]));
}
