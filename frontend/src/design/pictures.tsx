import type { LocalizedText } from "~/i18n/localized";
import { useFormat } from "~/i18n/use-format";

export interface Picture {
  sha256: string;
  address: string;
  width: number;
  height: number;
  alternative: LocalizedText;
}

/** The pictures of a petition. They have their room before they come, so nothing moves. */
export function Pictures({
  images,
  described,
}: {
  images: readonly Picture[];
  /** Whether the description is there to be read, too, for whoever answers for it. */
  described: boolean | undefined;
}) {
  const format = useFormat();
  return images.map(({ sha256, address, width, height, alternative }) => {
    const { text, lang } = format.pick(alternative);
    return (
      <figure key={sha256} className="picture">
        <img src={address} width={width} height={height} alt={text} lang={lang} loading="lazy" />
        {described && text && (
          <figcaption className="note" lang={lang}>
            {text}
          </figcaption>
        )}
      </figure>
    );
  });
}
