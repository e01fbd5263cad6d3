import type { Language } from "~/i18n/language";
import type { LocalizedText } from "~/i18n/localized";
import { useFormat } from "~/i18n/use-format";
import { FormattedText, type TextNode } from "./formatted-text";
import { type Picture, Pictures } from "./pictures";

export interface ReasonsGiven {
  background: LocalizedText | null | undefined;
  /** The background as the server read it; without it, it is shown as it was written. */
  formatted: { readonly [language in Language]?: readonly TextNode[] | null | undefined } | null | undefined;
  images: readonly Picture[];
  /** Whether what is said of the pictures is there to be read, too. */
  described?: boolean | undefined;
}

/** Why a petition matters: what was written, formatted, and pictures. */
export function Reasons({ background, formatted, images, described }: ReasonsGiven) {
  const { text, language, lang } = useFormat().pick(background);
  const nodes = formatted?.[language];
  return (
    <div className="stack stack-near formatted">
      {text && (
        <div className="stack stack-near" lang={lang}>
          {nodes ? <FormattedText nodes={nodes} /> : <p className="pre">{text}</p>}
        </div>
      )}
      <Pictures images={images} described={described} />
    </div>
  );
}
