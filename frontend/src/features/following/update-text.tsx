import type { ReactNode } from "react";

const link = /https?:\/\/[^\s<>"«»“”]+[^\s<>"«»“”.,;:!?)\]]/g;

/** What an organizer wrote: paragraphs, lists whose lines begin with "- ", and addresses that can be followed. */
export function UpdateText({ text, lang }: { text: string; lang: string | undefined }) {
  return (
    <div className="stack stack-tight" lang={lang}>
      {blocksOf(text).map((block, index) =>
        block.list ? (
          <ul key={index}>
            {block.lines.map((line, point) => (
              <li key={point}>{linked(line)}</li>
            ))}
          </ul>
        ) : (
          <p key={index} className="pre">
            {linked(block.lines.join("\n"))}
          </p>
        ),
      )}
    </div>
  );
}

export interface Block {
  list: boolean;
  lines: string[];
}

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split("\n")) {
    const list = /^\s*- /.test(line);
    if (line.trim() === "") {
      open = undefined;
      continue;
    }
    if (open?.list !== list) {
      open = { list, lines: [] };
      blocks.push(open);
    }
    open.lines.push(list ? line.replace(/^\s*- /, "") : line);
  }
  return blocks;
}

/** Only what begins with http is a link; who wrote it is nobody we vouch for. */
function linked(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const found of text.matchAll(link)) {
    parts.push(text.slice(end, found.index));
    parts.push(
      <a key={found.index} href={found[0]} rel="nofollow ugc noopener noreferrer" target="_blank">
        {found[0]}
      </a>,
    );
    end = found.index + found[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}
