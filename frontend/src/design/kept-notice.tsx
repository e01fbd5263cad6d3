import { useRef, useState } from "react";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Button } from "./button";
import { Dialog } from "./dialog";
import type { KeptInput } from "./kept-input";
import { Notice } from "./notice";

/** Says that what somebody typed before was found on this device, and offers to begin afresh, which is asked about once more. */
export function KeptNotice<Value>({ kept, fresh }: { kept: KeptInput<Value>; fresh: Value }) {
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  if (!kept.restored) return null;
  const discard = () => {
    // Nothing outside an open dialog takes the focus.
    box.current?.querySelector("dialog")?.close();
    // This notice goes away; what is written afresh begins at the first field.
    box.current?.closest("form, dialog")?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    setAsking(false);
    kept.reset(fresh);
  };
  return (
    <div ref={box}>
      <Notice icon="retry" role="status">
        <p>
          <T
            id="design.restored"
            values={{ when: kept.keptAt ? format.instant(kept.keptAt, "short") : "" }}
          />
        </p>
        <p>
          <Button kind="second" onClick={() => setAsking(true)}>
            <T id="design.restored.discard" />
          </Button>
        </p>
      </Notice>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="design.restored.discard.title" />}
        actions={
          <>
            <Button kind="danger" onClick={discard}>
              <T id="design.restored.discard.confirm" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="design.restored.discard.cancel" />
            </Button>
          </>
        }
      >
        <p>
          <T id="design.restored.discard.text" />
        </p>
      </Dialog>
    </div>
  );
}
