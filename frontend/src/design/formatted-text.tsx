import type { ReactNode } from "react";

/** A piece of a text as the server read it: words and addresses, never markup. */
export interface TextNode {
  kind: "PARAGRAPH" | "HEADING" | "BULLETS" | "NUMBERS" | "ITEM" | "EMPHASIS" | "STRONG" | "LINK" | "TEXT";
  text?: string | null | undefined;
  level?: number | null | undefined;
  start?: number | null | undefined;
  href?: string | null | undefined;
  host?: string | null | undefined;
  children?: readonly TextNode[] | null | undefined;
}

/** A formatted text as elements; below a heading of the second level. */
export function FormattedText({ nodes }: { nodes: readonly TextNode[] }): ReactNode {
  return nodes.map((node, index) => <Piece key={index} node={node} />);
}

function Piece({ node }: { node: TextNode }): ReactNode {
  const inside = node.children && <FormattedText nodes={node.children} />;
  switch (node.kind) {
    case "TEXT":
      return node.text;
    case "PARAGRAPH":
      return <p className="pre">{inside}</p>;
    case "HEADING":
      return node.level === 1 ? <h3>{inside}</h3> : <h4>{inside}</h4>;
    case "BULLETS":
      return <ul>{inside}</ul>;
    case "NUMBERS":
      return <ol start={node.start ?? 1}>{inside}</ol>;
    case "ITEM":
      return <li>{inside}</li>;
    case "EMPHASIS":
      return <em>{inside}</em>;
    case "STRONG":
      return <strong>{inside}</strong>;
    case "LINK":
      return <Outside node={node}>{inside}</Outside>;
  }
}

/** Leads away from here, and says to whom before somebody goes. */
function Outside({
  node: { href, host, children: said },
  children,
}: {
  node: TextNode;
  children: ReactNode;
}) {
  // The server lets no other through; an address that would run here is not worth relying on one check.
  if (!href || !/^https?:\/\//.test(href)) return children;
  const saysHost = said?.length === 1 && host && said[0]?.text?.includes(host);
  return (
    <>
      <a href={href} target="_blank" rel="nofollow ugc noopener noreferrer">
        {children}
      </a>
      {!saysHost && <span className="outside-host">{` (${host ?? ""})`}</span>}
    </>
  );
}
