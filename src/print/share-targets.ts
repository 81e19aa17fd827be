import type { SocialAccount } from "../model/site.ts";

/** Where a story can be passed on with a plain link. */
export interface ShareTarget {
  readonly network: "whatsapp" | "telegram" | "x" | "facebook" | "email";
  readonly href: string;
}

/** What the networks call themselves, in every language. */
export const networkNames: Readonly<Record<SocialAccount["network"], string>> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  x: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  youtube: "YouTube",
  threads: "Threads",
  linkedin: "LinkedIn",
};

/** Links that open the reader's own app with the story's headline and address in it; WhatsApp first, as readers do. */
export function shareTargets(story: {
  readonly url: string;
  readonly title: string;
}): readonly ShareTarget[] {
  const url = encodeURIComponent(story.url);
  // A headline may hold half of a surrogate pair, which has no percent-encoding.
  const title = encodeURIComponent(story.title.toWellFormed());
  return [
    { network: "whatsapp", href: `https://wa.me/?text=${title}%0A${url}` },
    { network: "telegram", href: `https://t.me/share/url?url=${url}&text=${title}` },
    { network: "x", href: `https://x.com/intent/post?text=${title}&url=${url}` },
    { network: "facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { network: "email", href: `mailto:?subject=${title}&body=${title}%0D%0A${url}` },
  ];
}
