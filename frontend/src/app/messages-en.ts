import design from "~/design/messages.en.json";
import type { Messages } from "~/i18n/messages";
import shell from "./messages.en.json";

/** What stands on every page; the texts of a feature come with its pages. */
export const messages: Messages = { ...shell, ...design };
