import design from "~/design/messages.kk.json";
import type { Messages } from "~/i18n/messages";
import shell from "./messages.kk.json";

/** What stands on every page; the texts of a feature come with its pages. */
export const messages: Messages = { ...shell, ...design };
