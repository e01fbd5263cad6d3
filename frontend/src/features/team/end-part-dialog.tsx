import { useNavigate } from "react-router";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { type CoOrganizer, useEndingPart } from "./team";

/** Asks whether it is meant; coming back takes a new invitation. */
export function EndPartDialog({
  id,
  coOrganizer,
  onClose,
}: {
  id: string;
  coOrganizer: CoOrganizer;
  onClose: () => void;
}) {
  const language = useLanguage();
  const navigate = useNavigate();
  const ending = useEndingPart(id, () => {
    onClose();
    if (coOrganizer.me) void navigate(`/${language}/me`);
    // The row is gone, and with it the focus.
    else document.getElementById("team")?.focus();
  });
  const how = coOrganizer.me ? "leave" : "remove";
  return (
    <Dialog
      open
      onClose={onClose}
      title={<T id={`team.${how}.title`} values={{ name: coOrganizer.displayName }} />}
      actions={
        <>
          <Button kind="danger" busy={ending.isPending} onClick={() => ending.mutate({ coOrganizer })}>
            <T id={`team.${how}`} />
          </Button>
          <Button kind="second" onClick={onClose}>
            <T id="team.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <T id={`team.${how}.text`} />
      </p>
      {ending.error && <Refusal code={ending.error.code} />}
    </Dialog>
  );
}
