/** The language of the reader's Telegram, which the bot is told with every message. */

import { byId, element } from "./tools/elements.js";

/** @import { User } from "./protocol.js" */

// Each called as its speakers call it. Three that the bot speaks, and some that it answers in English.
const LANGUAGES = { en: "English", uk: "Українська", ru: "Русский", de: "Deutsch", fr: "Français", pl: "Polski" };

/** @param {(language: string) => void} onChoice */
export function offerLanguages(onChoice) {
  const options = Object.entries(LANGUAGES).map(([tag, name]) => element("option", { value: tag, lang: tag }, name));
  byId("language").replaceChildren(...options);
  byId("language").addEventListener("change", () => onChoice(byId("language").value));
}

/** @param {User} reader */
export function drawLanguage(reader) {
  byId("language").value = reader.language_code ?? "";
}
