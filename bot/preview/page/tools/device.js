/** What the reader holds in hand. */

/** Without a mouse, focusing a text field brings up a keyboard over half the screen: only the reader may do that. */
export function canFocusFreely() {
  return matchMedia("(hover: hover)").matches;
}
