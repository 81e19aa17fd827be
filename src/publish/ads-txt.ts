/** One firm that may sell the paper's space. */
export interface AdSeller {
  /** Of the advertising system: `google.com`. */
  readonly domain: string;
  /** The paper's account there. */
  readonly account: string;
  readonly relationship: "DIRECT" | "RESELLER";
  readonly certificationId?: string;
}

/** With no seller: the line by which the IAB's ads.txt 1.1 says that nobody may sell. */
const NOBODY = "placeholder.example.com, placeholder, DIRECT, placeholder";

/** `ads.txt`, and in the same form `app-ads.txt` (IAB Tech Lab, ads.txt 1.1 §3). */
export function buildAdsTxt(
  sellers: readonly AdSeller[],
  options: { readonly ownerDomain?: string } = {},
): string {
  const lines = sellers.map(({ domain, account, relationship, certificationId }) =>
    [domain, account, relationship, ...(certificationId === undefined ? [] : [certificationId])].join(", "),
  );
  const owner = options.ownerDomain === undefined ? [] : [`OWNERDOMAIN=${options.ownerDomain}`];
  return `${[...(lines.length === 0 ? [NOBODY] : lines), ...owner].join("\n")}\n`;
}
