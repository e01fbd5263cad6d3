import type { Language } from "~/i18n/language";

/** As the server takes them. */
export const tagForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const longestTag = 30;

export function linkTo(petition: string, language: Language, tag?: string): string {
  const page = `${window.location.origin}/${language}/petitions/${petition}`;
  return tag === undefined ? page : `${page}?from=${tag}`;
}

/** A file that the server makes for the organizer. */
export function posterOf(petition: string, language: Language): string {
  return `/api/v1/me/petitions/${petition}/poster?language=${language}`;
}

export function codeOf(petition: string, language: Language, format: "png" | "svg", tag: string): string {
  return `/api/v1/me/petitions/${petition}/qr?format=${format}&language=${language}&from=${tag}`;
}

export type Channel = "telegram" | "whatsapp" | "email";
export const channels: readonly Channel[] = ["telegram", "whatsapp", "email"];

/** Where a channel begins a message with these words; the link stands in them already. */
export function addressOf(
  channel: Channel,
  { title, words, link }: Record<"title" | "words" | "link", string>,
) {
  const query = (values: Record<string, string>) =>
    new URLSearchParams(values).toString().replaceAll("+", "%20");
  switch (channel) {
    case "telegram":
      return `https://t.me/share/url?${query({ url: link, text: words.replace(link, "").trim() })}`;
    case "whatsapp":
      return `https://wa.me/?${query({ text: words })}`;
    case "email":
      return `mailto:?${query({ subject: title, body: words })}`;
  }
}
