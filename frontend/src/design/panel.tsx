import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

/** The one framed thing on a page: what there is to do. */
export function Panel({
  title,
  titleHidden,
  sticky,
  as: Tag = "section",
  children,
}: {
  title: ReactNode;
  titleHidden?: boolean | undefined;
  /** Stays in reach while the page scrolls, on wide screens. */
  sticky?: boolean | undefined;
  as?: "section" | "aside" | undefined;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <Tag className={classNames("panel panel-framed", sticky && "sticky")} aria-labelledby={heading}>
      <h2 id={heading} className={titleHidden ? "hidden-visually" : "h-small"}>
        {title}
      </h2>
      {children}
    </Tag>
  );
}
