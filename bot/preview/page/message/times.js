/** Moments as people write them, in the reader's time zone. Moments are Unix time in seconds, as in the Bot API. */

import { texts } from "../tools/texts.js";

const TIME = new Intl.DateTimeFormat(texts.locale, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(texts.locale, { day: "numeric", month: "long", year: "numeric" });
const NEAR = [texts.today, texts.yesterday];

/** "14:05" @param {number} moment */
export function time(moment) {
  return TIME.format(moment * 1000);
}

/** "Today", "Yesterday" or "25 January 2022" @param {number} moment */
export function day(moment) {
  return NEAR[daysAgo(moment)] ?? DAY.format(moment * 1000);
}

/** "2022-01-25T14:05:00.000Z", for machines @param {number} moment */
export function iso(moment) {
  return new Date(moment * 1000).toISOString();
}

/** @param {number} moment */
function daysAgo(moment) {
  const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(new Date(moment * 1000))) / 86_400_000);
}
