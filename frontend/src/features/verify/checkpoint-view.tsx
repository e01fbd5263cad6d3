import { useState } from "react";
import { Button } from "~/design/button";
import { copy } from "~/design/copy";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** A signed text that readers can compare with each other. */
export function CheckpointView({ note }: { note: string }) {
  const t = useT();
  const [said, setSaid] = useState<"copied" | "failed">();
  return (
    <div className="stack stack-near">
      <pre className="signed-text">{note}</pre>
      <Button
        kind="second"
        icon={said === "copied" ? "done" : "document"}
        onClick={() => {
          copy(note).then(
            () => setSaid("copied"),
            () => setSaid("failed"),
          );
        }}
      >
        {t(said === "copied" ? "verify.compare.copied" : "verify.compare.copy")}
      </Button>
      <p role="status" className={said === "failed" ? "small" : "hidden-visually"}>
        {said && <T id={said === "copied" ? "verify.compare.copied" : "verify.compare.failed"} />}
      </p>
    </div>
  );
}
