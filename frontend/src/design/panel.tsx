import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

/** The one framed thing on a page: what there is to do. */
export function Panel({
  id,
  title,
  titleHidden,
  sticky,
  as: Tag = "section",
  children,
}: {
  /** Of the heading: where the focus goes when this comes instead of what had it. */
  id?: string | undefined;
  title: ReactNode;
  titleHidden?: boolean | undefined;
  /** Stays in reach while the page scrolls, on wide screens. */
  sticky?: boolean | undefined;
  as?: "section" | "aside" | undefined;
  children: ReactNode;
}) {
  const own = useId();
  const heading = id ?? own;
  return (
    <Tag className={classNames("panel panel-framed", sticky && "sticky")} aria-labelledby={heading}>
      <h2
        id={heading}
        tabIndex={id === undefined ? undefined : -1}
        className={titleHidden ? "hidden-visually" : "h-small"}
      >
        {title}
      </h2>
      {children}
    </Tag>
  );
}
