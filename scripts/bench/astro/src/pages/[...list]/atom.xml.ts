import type { APIRoute } from "astro";
import { openArchive } from "../../lib/archive.ts";
import { atom, feedPaths } from "../../lib/feeds.ts";

export async function getStaticPaths() {
  return feedPaths(await openArchive(), false);
}

export const GET: APIRoute = ({ props }) => new Response(atom(props.feed));
