import { type ReactNode, useState } from "react";

/** What there was after a number of changes. */
export interface Version<Content> {
  revision: number;
  content: Content;
}

/** A part of what is edited that can be compared, shown, and taken over from another version by itself. */
export interface EditedField<Content> {
  key: string;
  name: ReactNode;
  /** Equal where two versions say the same. */
  of: (content: Content) => string;
  show: (content: Content) => ReactNode;
  take: (into: Content, from: Content) => Content;
}

/** A field that is one property. */
export function propertyOf<Content, Key extends keyof Content & string>(
  key: Key,
  name: ReactNode,
  show: (content: Content) => ReactNode,
): EditedField<Content> {
  return {
    key,
    name,
    of: (content) => JSON.stringify(content[key] ?? null),
    show,
    take: (into, from) => ({ ...into, [key]: from[key] }),
  };
}

/**
 * What somebody types over a version that others may change meanwhile. A newer version is shown at once where nothing was typed;
 * otherwise it is `theirs`, until it is settled what goes on.
 */
export function useEdited<Content>(
  current: Version<Content>,
  fields: readonly EditedField<Content>[],
): {
  base: Version<Content>;
  typed: Content;
  theirs: Version<Content> | undefined;
  setTyped: (typed: Content) => void;
  /** Goes on from another version, with what is typed there. */
  goOn: (from: Version<Content>, typed: Content) => void;
} {
  const [base, setBase] = useState(current);
  const [typed, setTyped] = useState(current.content);
  const goOn = (from: Version<Content>, next: Content) => {
    setBase(from);
    setTyped(next);
  };
  const differ = (one: Content, other: Content) => fields.some(({ of }) => of(one) !== of(other));
  const isBehind = current.revision > base.revision;
  const isConflict = isBehind && differ(typed, base.content) && differ(typed, current.content);
  if (isBehind && !isConflict) goOn(current, current.content);
  return { base, typed, theirs: isConflict ? current : undefined, setTyped, goOn };
}
