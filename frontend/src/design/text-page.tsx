import type { ReactNode } from "react";
import { PageHead } from "./page-head";

/** A page to be read: what it is about, then its parts. `head` follows the first sentence. */
export function TextPage({
  title,
  lead,
  head,
  children,
}: {
  title: string;
  lead: ReactNode;
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="wrap">
      <PageHead title={title}>
        <p className="lead">{lead}</p>
        {head}
      </PageHead>
      <div className="stack stack-section">{children}</div>
    </div>
  );
}

/** A part of such a page under its heading; `id` is the anchor of it. */
export function TextPart({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className="stack stack-near" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
