import { useState } from "react";
import { Button } from "./button";
import { copy } from "./copy";
import { T } from "~/i18n/t";
import type { MessageId } from "~/i18n/messages";

/** Copies a text; says whether it worked. What is copied is also to be seen, for whose browser refuses. */
export function CopyButton({
  text,
  action,
  of,
}: {
  text: string;
  action: MessageId;
  of?: string | undefined;
}) {
  const [last, setLast] = useState<{ text: string; said: "copied" | "failed" }>();
  // Another text has not been copied yet.
  const said = last?.text === text ? last.said : undefined;
  return (
    <>
      <Button
        kind="second"
        icon={said === "copied" ? "done" : "link"}
        onClick={() => {
          copy(text).then(
            () => setLast({ text, said: "copied" }),
            () => setLast({ text, said: "failed" }),
          );
        }}
      >
        <T id={said === "copied" ? "design.copied" : action} />
        {of !== undefined && <span className="hidden-visually"> {of}</span>}
      </Button>
      <span role="status" className={said === "failed" ? "small" : "hidden-visually"}>
        {said === "copied" && <T id="design.copied.said" />}
        {said === "failed" && <T id="design.copy.failed" />}
      </span>
    </>
  );
}
