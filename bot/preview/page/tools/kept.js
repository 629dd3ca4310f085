/** What the browser keeps for this tab until it is closed, so that nothing is lost when the page is loaded anew. */

/** Null where the browser lets pages keep nothing. @type {Storage | null} */
const storage = (() => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
})();

/** @param {string} name @returns {string} empty when there is nothing */
export function kept(name) {
  return storage?.getItem(name) ?? "";
}

/** @param {string} name @param {string} value an empty one is forgotten */
export function keep(name, value) {
  if (value) {
    storage?.setItem(name, value);
  } else {
    storage?.removeItem(name);
  }
}
