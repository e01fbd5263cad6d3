import type { Messages } from "~/i18n/messages";

/** Texts that only the pages of moderators, agencies and administrators need, by path. */
export const workplaceTexts = import.meta.glob<Messages>(
  "../features/{admin,agency,invalidation,moderation,reply}/messages.*.json",
  { import: "default" },
);
