import type { APIRoute } from "astro";
import { openArchive } from "../../lib/archive.ts";
import { feedPaths, rss } from "../../lib/feeds.ts";

export async function getStaticPaths() {
  return feedPaths(await openArchive(), true);
}

export const GET: APIRoute = ({ props }) => new Response(rss(props.feed));
