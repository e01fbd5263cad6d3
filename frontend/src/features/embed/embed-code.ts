import type { Language } from "~/i18n/language";

/** The forms of the card, as the server makes them: how wide at most, and how high, in pixels. */
export const cardSizes = {
  small: { width: 320, height: 220 },
  medium: { width: 420, height: 460 },
  large: { width: 720, height: 400 },
} as const;
export type CardSize = keyof typeof cardSizes;

export function cardAddress(petition: string, language: Language, size: CardSize): string {
  return `/embed/${petition}?${new URLSearchParams({ language, size }).toString()}`;
}

/** To be put into another page; `title` is read out for the frame. */
export function embedCode(petition: string, language: Language, size: CardSize, title: string): string {
  const { width, height } = cardSizes[size];
  const source = escaped(window.location.origin + cardAddress(petition, language, size));
  return `<iframe src="${source}" title="${escaped(title)}" width="100%" height="${height}" style="border:0;max-width:${width}px" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
