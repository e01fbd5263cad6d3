import type { Messages } from "~/i18n/messages";

// One file a language, so that each becomes a chunk of its own and only the language of the page is loaded.
const files = import.meta.glob<Messages>(
  ["./messages.en.json", "../design/messages.en.json", "../features/*/messages.en.json"],
  { eager: true, import: "default" },
);

export const messages: Messages = Object.assign({}, ...Object.values(files)) as Messages;
