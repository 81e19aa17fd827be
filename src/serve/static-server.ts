import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { chooseCoding, compress, compressOnce } from "./compress.ts";
import { contentTypeOf, isCompressible } from "./content-types.ts";
import { findFile } from "./find-file.ts";

/** Makes a server of one built site, as a good static host serves it. Files are read anew for each request. */
export function createStaticServer(root: string): Server {
  return createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      // A file that vanished between being found and being read: a build is at work.
      if (!response.headersSent)
        response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "1" });
      response.end(`${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(request, response, 405, "Only GET and HEAD are answered here.");
  }
  const { path, query } = splitTarget(request.url ?? "/");
  const found = await findFile(root, path);
  switch (found.kind) {
    case "malformed":
      return sendText(request, response, 400, "The address cannot be read.");
    case "redirect":
      response.setHeader("Location", found.location + query);
      return sendText(request, response, 301, "The page is at the address with a slash.");
    case "file":
      return sendFile(request, response, { ...found, path, status: 200 });
    case "nothing":
      return sendNotFound(root, request, response);
  }
}

/** Proxies may send the whole address (RFC 9112 §3.2.2). */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const fromRoot = target.replace(/^https?:\/\/[^/?]*/i, "");
  const at = fromRoot.indexOf("?");
  const path = at === -1 ? fromRoot : fromRoot.slice(0, at);
  return { path: path === "" ? "/" : path, query: at === -1 ? "" : fromRoot.slice(at) };
}

interface FileAnswer {
  readonly file: string;
  readonly modifiedMs: number;
  readonly path: string;
  readonly status: 200 | 404;
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  answer: FileAnswer,
): Promise<void> {
  const bytes = await readFile(answer.file);
  const type = contentTypeOf(answer.file);
  const canCompress = isCompressible(type);
  const coding = canCompress ? chooseCoding(request.headers["accept-encoding"], bytes.length) : "identity";
  const tag = tagOf(bytes, coding);

  response.setHeader("Cache-Control", cacheControlOf(answer));
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", new Date(answer.modifiedMs).toUTCString());
  if (canCompress) response.setHeader("Vary", "Accept-Encoding");
  if (answer.status === 200 && isFresh(request, tag, answer.modifiedMs)) {
    response.writeHead(304).end();
    return;
  }
  const body = await (isAsset(answer) ? compressOnce(bytes, coding, tag) : compress(bytes, coding));
  response.setHeader("Content-Type", type);
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.writeHead(answer.status, { "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Each coding of a file has its own bytes and so its own tag (RFC 9110 §8.8.3.3). */
function tagOf(bytes: Buffer, coding: string): string {
  const digest = hash("sha256", bytes, "base64url").slice(0, 22);
  return coding === "identity" ? `"${digest}"` : `"${digest}-${coding}"`;
}

/** A style sheet or a script, whose name changes with its bytes. */
function isAsset({ path, status }: FileAnswer): boolean {
  return status === 200 && path.startsWith("/assets/");
}

/** Names below these folders change with the bytes; everything else is asked for again each time. */
function cacheControlOf({ path, status }: FileAnswer): string {
  const isHashed = status === 200 && /^\/(?:assets|pictures|cards)\//.test(path);
  return isHashed ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
}

/** RFC 9110 §13.2.2: a date counts only where no tag was sent. HTTP dates have whole seconds. */
function isFresh({ headers }: IncomingMessage, tag: string, modifiedMs: number): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags.trim() === "*" || tags.split(",").some((known) => known.trim().replace(/^W\//, "") === tag);
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(modifiedMs / 1000) * 1000 <= since;
}

async function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await findFile(root, "/404.html");
  if (page.kind !== "file") return sendText(request, response, 404, "There is no such page.");
  return sendFile(request, response, { ...page, path: "/404.html", status: 404 });
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
