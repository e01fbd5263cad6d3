import { type ReactNode, useEffect, useId, useRef } from "react";
import { ButtonRow } from "./button";

/** The last question before something that cannot be undone. Escape answers no; the focus returns where it was. */
export function Dialog({
  open,
  title,
  onClose,
  actions,
  children,
}: {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  actions: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <div className="stack">
          <h2 className="h-small" id={heading} tabIndex={-1}>
            {title}
          </h2>
          {children}
          <ButtonRow>{actions}</ButtonRow>
        </div>
      )}
    </dialog>
  );
}
