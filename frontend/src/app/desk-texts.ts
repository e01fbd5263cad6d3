import type { Messages } from "~/i18n/messages";

/** Where the texts of all features lie that a reader does not meet first. */
export const ofDesks = import.meta.glob<Messages>(
  [
    "../features/*/messages.*.json",
    "!../features/{home,petitions,petition,sign,sign-in,answer,following}/messages.*.json",
  ],
  { import: "default" },
);
