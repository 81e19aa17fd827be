export type EmbedKind = "youtube" | "x" | "instagram" | "facebook" | "maps";

/** Something to show from another site, once the reader asks for it. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The page as linked, for readers who stay without the embed. */
  readonly href: string;
  /** What the frame loads after the click. */
  readonly frameUrl: string;
}

/** Reads the address of a post, a video or a map from the sites that may be embedded; undefined for everything else. */
export function parseEmbed(address: string): Embed | undefined {
  // WHATWG parsing forgives white space and backslashes; an address in an article need not have them.
  if (!/^https:\/\/[!-~]+$/.test(address) || address.includes("\\")) return undefined;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "" || url.port !== "")
    return undefined;
  const reader = READERS.get(url.hostname);
  const read = reader?.(url);
  return read === undefined ? undefined : { ...read, href: url.href };
}

type Reader = (url: URL) => Omit<Embed, "href"> | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["youtube.com", readYouTube],
  ["www.youtube.com", readYouTube],
  ["m.youtube.com", readYouTube],
  ["www.youtube-nocookie.com", readYouTube],
  ["youtu.be", readYouTube],
  ["x.com", readX],
  ["www.x.com", readX],
  ["twitter.com", readX],
  ["www.twitter.com", readX],
  ["mobile.twitter.com", readX],
  ["instagram.com", readInstagram],
  ["www.instagram.com", readInstagram],
  ["facebook.com", readFacebook],
  ["www.facebook.com", readFacebook],
  ["m.facebook.com", readFacebook],
  ["www.google.com", readMaps],
  ["maps.google.com", readMaps],
]);

function readYouTube(url: URL): Omit<Embed, "href"> | undefined {
  const path = url.hostname === "youtu.be" ? /^\/([\w-]{11})$/ : /^\/(?:shorts|live|embed)\/([\w-]{11})\/?$/;
  const inPath = path.exec(url.pathname)?.[1];
  const inQuery =
    url.pathname === "/watch" ? /^[\w-]{11}$/.exec(url.searchParams.get("v") ?? "")?.[0] : undefined;
  const id = inPath ?? inQuery;
  if (id === undefined) return undefined;
  const start = /^(\d{1,6})s?$/.exec(url.searchParams.get("t") ?? url.searchParams.get("start") ?? "")?.[1];
  const from = start === undefined ? "" : `?start=${start}`;
  return { kind: "youtube", frameUrl: `https://www.youtube-nocookie.com/embed/${id}${from}` };
}

function readX(url: URL): Omit<Embed, "href"> | undefined {
  const id = /^\/(?:\w{1,15}|i\/web)\/status\/(\d{1,20})\/?$/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  return { kind: "x", frameUrl: `https://platform.twitter.com/embed/Tweet.html?id=${id}` };
}

function readInstagram(url: URL): Omit<Embed, "href"> | undefined {
  const [, form, id] = /^\/(?:[\w.]{1,30}\/)?(p|reel|tv)\/([\w-]{5,40})\/?$/.exec(url.pathname) ?? [];
  if (form === undefined || id === undefined) return undefined;
  return { kind: "instagram", frameUrl: `https://www.instagram.com/${form}/${id}/embed/` };
}

function readFacebook(url: URL): Omit<Embed, "href"> | undefined {
  const post = /^\/[\w.%-]{1,80}\/posts\/[\w.%-]{1,200}\/?$/.test(url.pathname);
  const film = /^\/(?:[\w.%-]{1,80}\/videos(?:\/[\w.%-]{1,200})?|reel)\/\d{1,20}\/?$/.test(url.pathname);
  const watch = /^\/watch\/?$/.test(url.pathname)
    ? /^\d{1,20}$/.exec(url.searchParams.get("v") ?? "")?.[0]
    : undefined;
  if (!post && !film && watch === undefined) return undefined;
  const query = watch === undefined ? "" : `?v=${watch}`;
  const page = encodeURIComponent(`https://www.facebook.com${url.pathname}${query}`);
  return {
    kind: "facebook",
    frameUrl: `https://www.facebook.com/plugins/${post ? "post" : "video"}.php?href=${page}`,
  };
}

function readMaps(url: URL): Omit<Embed, "href"> | undefined {
  if (url.hostname === "www.google.com" && url.pathname === "/maps/embed") {
    const pb = url.searchParams.get("pb") ?? "";
    if (!/^[\w!.%:+-]{5,2000}$/.test(pb)) return undefined;
    return { kind: "maps", frameUrl: `https://www.google.com/maps/embed?pb=${encodeURIComponent(pb)}` };
  }
  const place = /^\/maps\/place\/([^/]{1,300})(?:\/|$)/.exec(url.pathname)?.[1];
  if (place === undefined) return undefined;
  // The path is percent-encoded already, and a quotation mark in it is escaped when the attribute is written.
  return {
    kind: "maps",
    frameUrl: `https://www.google.com/maps?q=${place.replaceAll("&", "%26")}&output=embed`,
  };
}
