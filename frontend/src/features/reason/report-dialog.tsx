import { useState } from "react";
import { Button } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { Dialog } from "~/design/dialog";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { type Cause, causes, type Reason, useReporting } from "./reasons";

/** Asks what is wrong with a reason, and reports it. */
export function ReportDialog({
  petition,
  reason,
  open,
  onClose,
  onReported,
}: {
  petition: string;
  reason: Reason;
  open: boolean;
  onClose: () => void;
  onReported: () => void;
}) {
  const [because, setBecause] = useState<Cause>();
  const [missing, setMissing] = useState(false);
  const reporting = useReporting(petition, reason.id);
  const report = () => {
    setMissing(!because);
    if (because) reporting.mutate(because, { onSuccess: onReported });
    else document.getElementById(`${reason.id}-${causes[0]}`)?.focus();
  };
  return (
    <Dialog
      open={open}
      title={<T id="reason.report.title" />}
      onClose={onClose}
      actions={
        <>
          <Button busy={reporting.isPending} onClick={report}>
            <T id="reason.report.send" />
          </Button>
          <Button kind="second" onClick={onClose}>
            <T id="reason.report.cancel" />
          </Button>
        </>
      }
    >
      <p className="small">
        <T id="reason.report.text" />
      </p>
      <ChoiceGroup legend={<T id="reason.report.what" />}>
        {causes.map((cause) => (
          <Choice
            key={cause}
            type="radio"
            id={`${reason.id}-${cause}`}
            name={`cause-${reason.id}`}
            value={cause}
            checked={because === cause}
            onChange={() => setBecause(cause)}
          >
            <T id="reason.cause" values={{ cause }} />
          </Choice>
        ))}
      </ChoiceGroup>
      {missing && !because && (
        <p className="error" role="alert">
          <T id="reason.report.missing" />
        </p>
      )}
      {reporting.error && <Refusal code={reporting.error.code} words={{ NOT_FOUND: "reason.report.gone" }} />}
    </Dialog>
  );
}
