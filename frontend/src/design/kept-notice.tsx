import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Button } from "./button";
import type { KeptInput } from "./kept-input";
import { Notice } from "./notice";

/** Says that what somebody typed before was found on this device, and offers to begin afresh. */
export function KeptNotice<Value>({ kept, fresh }: { kept: KeptInput<Value>; fresh: Value }) {
  const format = useFormat();
  if (!kept.restored) return null;
  return (
    <Notice icon="retry" role="status">
      <p>
        <T id="design.restored" values={{ when: kept.keptAt ? format.instant(kept.keptAt, "short") : "" }} />
      </p>
      <p>
        <Button
          kind="second"
          onClick={({ currentTarget }) => {
            // This notice goes away; what is written afresh begins at the first field.
            currentTarget
              .closest("form, dialog")
              ?.querySelector<HTMLElement>("input, textarea, select")
              ?.focus();
            kept.reset(fresh);
          }}
        >
          <T id="design.restored.discard" />
        </Button>
      </p>
    </Notice>
  );
}
