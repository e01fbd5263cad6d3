import { type ReactNode, useEffect } from "react";
import { useT } from "~/i18n/use-t";
import { classNames } from "./class-names";

/** The title of the tab: what the page is, then whose. */
export function useDocumentTitle(title: string): void {
  const t = useT();
  useEffect(() => {
    document.title = title === "" ? t("design.brand") : t("design.documentTitle", { title });
  }, [title, t]);
}

/** The heading of a page; takes the focus on navigation. */
export function Heading({
  className,
  lang,
  children,
}: {
  className?: string | undefined;
  lang?: string | undefined;
  children: ReactNode;
}) {
  return (
    <h1 tabIndex={-1} className={className} lang={lang}>
      {children}
    </h1>
  );
}

/** The beginning of every page: title (also of the tab), what stands above it, and what follows it. */
export function PageHead({
  title,
  lang,
  above,
  beside,
  children,
}: {
  title: string;
  /** The language of the title where it is not that of the page. */
  lang?: string | undefined;
  above?: ReactNode;
  /** An action on the same line. */
  beside?: ReactNode;
  children?: ReactNode;
}) {
  useDocumentTitle(title);
  return (
    <header className={classNames("page-head", beside ? "spread" : "stack")}>
      {above}
      <Heading lang={lang}>{title}</Heading>
      {beside}
      {children}
    </header>
  );
}
