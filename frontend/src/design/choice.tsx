import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";

/** A check box or radio button with its words; the whole line is the target. */
export function Choice({
  type,
  note,
  line = true,
  children,
  ...input
}: Omit<ComponentPropsWithRef<"input">, "type"> & {
  type: "checkbox" | "radio";
  note?: ReactNode;
  /** A hairline under it. */
  line?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <label className={classNames("choice", line && "choice-line")}>
      <input type={type} {...input} />
      <span>
        {children}
        {note && <span className="note">{note}</span>}
      </span>
    </label>
  );
}

/** Choices under one question. */
export function ChoiceGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="h-legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
