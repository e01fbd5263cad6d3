import type { Problem } from "~/api/problem";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";

/** Says what goes and what stays before anything is deleted. */
export function ForgetDialog({
  open,
  busy,
  problem,
  onConfirm,
  onClose,
}: {
  open: boolean;
  busy: boolean;
  problem: Problem | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={open}
      title={<T id="me.data.delete.title" />}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={onConfirm}>
            <T id="me.data.delete.confirm" />
          </Button>
          <Button kind="second" onClick={onClose}>
            <T id="me.data.delete.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <T id="me.data.delete.goes" />
      </p>
      <p>
        <T id="me.data.delete.stays" />
      </p>
      {problem && <Refusal code={problem.code} />}
    </Dialog>
  );
}
