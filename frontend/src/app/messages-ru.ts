import type { Messages } from "~/i18n/messages";

// One file a language, so that each becomes a chunk of its own and only the language of the page is loaded.
const files = import.meta.glob<Messages>(
  ["./messages.ru.json", "../design/messages.ru.json", "../features/*/messages.ru.json"],
  { eager: true, import: "default" },
);

export const messages: Messages = Object.assign({}, ...Object.values(files)) as Messages;
