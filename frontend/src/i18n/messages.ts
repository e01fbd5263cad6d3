import { IntlMessageFormat } from "intl-messageformat";
import type { ReactNode } from "react";
import type { Language } from "./language";
import { numberFormat, pluralRules } from "./numbers";

/**
 * Texts of one language by id; an id starts with the feature's name: `petition.sign`. A string is shown as it is;
 * what takes arguments was parsed by the build (vite.config.ts).
 */
export type Messages = Readonly<Record<string, string | MessageTree>>;
type MessageTree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

export type MessageId = `${string}.${string}`;

export type PlainValues = Record<string, string | number | boolean | null | undefined>;
export type RichValues = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

// Only its parser and its formatters look at it, and we have ours. It would ask the browser anew for each message, which
// takes longer than writing it.
IntlMessageFormat.resolveLocale = () => undefined;

/** The messages of one language. */
export class Catalogue {
  readonly #patterns = new Map<string, IntlMessageFormat>();
  /** Side by side as they came: to make one of them all takes a phone longer than to look through a few. */
  readonly #messages: Messages[];

  constructor(
    readonly language: Language,
    messages: Messages,
  ) {
    this.#messages = [messages];
  }

  /** More texts; those already there stay as they are. */
  add(messages: Messages): void {
    if (!this.#messages.includes(messages)) this.#messages.push(messages);
  }

  #source(id: MessageId): string | MessageTree | undefined {
    for (const messages of this.#messages) {
      const source = messages[id];
      if (source !== undefined) return source;
    }
    return undefined;
  }

  text(id: MessageId, values?: PlainValues): string {
    const source = this.#source(id);
    if (typeof source !== "object") return source ?? id;
    return String(this.#pattern(id, source).format(values));
  }

  /** Parts for React: text, values that are nodes, and what the tags of the message became. */
  parts(id: MessageId, values: RichValues): ReactNode[] {
    const source = this.#source(id);
    if (typeof source !== "object") return [source ?? id];
    const parts: unknown = this.#pattern(id, source).format(values as Record<string, never>);
    return (Array.isArray(parts) ? parts : [parts]) as ReactNode[];
  }

  #pattern(id: MessageId, source: MessageTree): IntlMessageFormat {
    let pattern = this.#patterns.get(id);
    if (!pattern) {
      const { language } = this;
      pattern = new IntlMessageFormat(source, language, undefined, {
        // Ours, as a browser without Kazakh data would count and write numbers in the language of the device.
        formatters: {
          getNumberFormat: (_locales, options) => numberFormat(language, options),
          getPluralRules: (_locales, options) => pluralRules(language, options),
          getDateTimeFormat: () => {
            throw new Error(`Format dates with useFormat, not in the message: ${id}`);
          },
        },
      });
      this.#patterns.set(id, pattern);
    }
    return pattern;
  }
}
