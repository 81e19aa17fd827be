import type { APIRoute } from "astro";
import { openArchive } from "../../lib/archive.ts";
import { feedPaths, jsonFeed } from "../../lib/feeds.ts";

export async function getStaticPaths() {
  return feedPaths(await openArchive(), false);
}

export const GET: APIRoute = ({ props }) => new Response(jsonFeed(props.feed));
