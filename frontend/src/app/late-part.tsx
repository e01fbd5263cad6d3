import { type ComponentType, startTransition, useEffect, useState } from "react";
import { MissingPart } from "~/design/failed-part";
import { useLanguage } from "~/i18n/context";
import type { Language } from "~/i18n/language";
import { loadFeature } from "./load-catalogue";

/** A part of a page that comes after it, with texts of its own. Where the line breaks, its place says so. */
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
  const [come, setCome] = useState<{ language: Language; Part: ComponentType<Props> | undefined }>();
  useEffect(() => {
    // Each in a task of its own, and drawn in slices: parts come several at once and ask for up to a dozen files each,
    // which together keeps a cheap phone from answering for a quarter of a second.
    const timer = setTimeout(() => {
      const show = (Part: ComponentType<Props> | undefined) =>
        startTransition(() => setCome({ language, Part }));
      void Promise.all([load(), loadFeature(language, feature)]).then(
        ([Part]) => show(Part),
        () => show(undefined),
      );
    });
    return () => clearTimeout(timer);
  }, [language, feature, load]);
  // Texts of the language before are not taken for those of this one.
  if (come?.language !== language) return null;
  const { Part } = come;
  return Part ? <Part {...props} /> : <MissingPart />;
}
