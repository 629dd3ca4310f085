/** Files that the reader picks, as they go over the wire. */

export const LARGEST = 2; // mebibytes; in base64 and with what is around it, the server takes 4

/** @param {File} file @returns {boolean} */
export function fits(file) {
  return file.size <= LARGEST * 1024 * 1024;
}

/** @param {File} file @returns {boolean} */
export function isPhoto(file) {
  return file.type.startsWith("image/");
}

/** @param {File} file @returns {Promise<{name: string, photo: boolean, contents: string}>} */
export async function packed(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const contents = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { name: file.name, photo: isPhoto(file), contents };
}
