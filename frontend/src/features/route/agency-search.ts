import type { Agency } from "~/api/reference";
import { languages } from "~/i18n/language";

/** So many are in sight at once; who sees more types more. */
const most = 6;

/** The agencies whose name holds all words that were typed, in whatever language; none as long as nothing was. */
export function agenciesLike(
  all: readonly Agency[],
  typed: string,
  without: string | undefined,
): readonly Agency[] {
  const words = typed.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return all
    .filter(({ slug, name }) => {
      const names = languages
        .map((language) => name[language] ?? "")
        .join("\n")
        .toLocaleLowerCase();
      return slug !== without && words.every((word) => names.includes(word));
    })
    .slice(0, most);
}
