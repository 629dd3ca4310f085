/** Which addresses may be opened: those of the web, and nothing else. */

/**
 * The address as the browser would open it; null for everything but http and https.
 * @param {string} address
 */
export function webAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && ["http:", "https:"].includes(url.protocol) ? url.href : null;
}

/** As `webAddress`, for what stands in a text, where people leave out the scheme. @param {string} written */
export function writtenAddress(written) {
  return webAddress(/^https?:\/\//i.test(written) ? written : `http://${written}`);
}

/** Attributes of a link that leaves the preview: it opens elsewhere and tells nothing of here. @param {string} href */
export function outwards(href) {
  return { href, target: "_blank", rel: "noopener noreferrer" };
}
