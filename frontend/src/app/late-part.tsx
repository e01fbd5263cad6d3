import { type ComponentType, useEffect, useState } from "react";
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
  const [ready, setReady] = useState<{ language: string; Part: ComponentType<Props> }>();
  useEffect(() => {
    let gone = false;
    Promise.all([load(), loadFeature(language, feature)]).then(
      ([Part]) => {
        if (!gone) setReady({ language, Part });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [language, feature, load]);
  return ready?.language === language ? <ready.Part {...props} /> : null;
}
