import { type Delivery, sendPatiently, type Wire } from "./send-patiently.ts";

/**
 * Tells a WebSub hub that a feed has new content. WebSub leaves it to the hub how publishers do so; this is the way
 * that the public hubs share (`hub.mode=publish`, PubSubHubbub 0.4 §7.1).
 */
export function pingHub(hub: string, feed: string, wire: Wire): Promise<Delivery> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed });
  return sendPatiently(hub, { method: "POST", body }, wire);
}
