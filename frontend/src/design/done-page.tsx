import { type ReactNode, useEffect, useRef } from "react";
import { PageHead } from "./page-head";

/** What a page says after something was done there: it became another one without a navigation, so its heading takes the focus. */
export function DonePage({ title, children }: { title: string; children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="wrap" ref={page}>
      <PageHead title={title}>{children}</PageHead>
    </div>
  );
}
