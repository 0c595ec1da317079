/** The domain that names what feeds tell of: that of the published site, else one that is nobody's (RFC 2606). */
export function authorityOf(policyId: string, ...sites: readonly (string | undefined)[]): string {
  for (const site of sites) {
    if (site !== undefined && URL.canParse(site)) return new URL(site).hostname;
  }
  return `${policyId.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}.invalid`;
}
