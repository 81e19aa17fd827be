import type { CollectionPage, ItemList } from "schema-dts";
import type { Card } from "../../model/card.ts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";
import { websiteId } from "./identities.ts";

/** A page that lists articles. */
export interface CollectionData {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly lang: string;
  /** As shown, in order. */
  readonly cards: readonly Card[];
}

export function collectionPage(site: Site, data: CollectionData): CollectionPage {
  const url = absoluteUrl(site, data.url);
  return {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: data.name,
    description: data.description,
    inLanguage: data.lang,
    isPartOf: { "@id": websiteId(site) },
    mainEntity: itemList(site, data.cards),
  };
}

/** The articles of a list as a summary page gives them: position and address (Google, "Carousel structured data"). */
export function itemList(site: Site, cards: readonly Card[]): ItemList {
  return {
    "@type": "ItemList",
    numberOfItems: cards.length,
    itemListElement: cards.map((card, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: absoluteUrl(site, card.url),
    })),
  };
}
