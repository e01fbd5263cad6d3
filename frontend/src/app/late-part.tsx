import { type ComponentType, startTransition, useEffect, useState } from "react";
import { useLanguage } from "~/i18n/context";
import { loadFeature } from "./load-catalogue";

/** A part of a page that comes after it, with texts of its own. Where the line breaks, the page does without. */
export function LatePart<Props extends object>({
  feature,
  load,
  props,
}: {
  feature: string;
  /** The same function at each rendering. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) {
  const language = useLanguage();
  const [ready, setReady] = useState<readonly [ComponentType<Props>, string]>();
  useEffect(() => {
    // Each in a task of its own, and drawn in slices: parts come several at once and ask for up to a dozen files each,
    // which together keeps a cheap phone from answering for a quarter of a second.
    const timer = setTimeout(() => {
      void Promise.all([load(), loadFeature(language, feature)]).then(
        ([Part]) => startTransition(() => setReady([Part, language])),
        () => undefined,
      );
    });
    return () => clearTimeout(timer);
  }, [language, feature, load]);
  // Texts of the language before are not taken for those of this one.
  if (ready?.[1] !== language) return null;
  const [Part] = ready;
  return <Part {...props} />;
}
