import { Button, ButtonRow } from "~/design/button";
import { T } from "~/i18n/t";
import { ReasonField } from "./reason-field";
import { SavedNotice } from "./saved-notice";

/** What every form of a change ends with: why it is made, that it was saved, and the button. */
export function FormEnd({
  reason,
  save,
  onReason,
}: {
  reason: string;
  save: { error: Parameters<typeof ReasonField>[0]["problem"]; isSuccess: boolean; isPending: boolean };
  onReason: (reason: string) => void;
}) {
  return (
    <>
      <ReasonField reason={reason} problem={save.error} onChange={onReason} />
      {save.isSuccess && <SavedNotice />}
      <ButtonRow>
        <Button type="submit" busy={save.isPending}>
          <T id="admin.save" />
        </Button>
      </ButtonRow>
    </>
  );
}
