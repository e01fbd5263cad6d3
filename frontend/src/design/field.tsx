import { type ChangeEventHandler, type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { T } from "~/i18n/t";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { printable, printableLine } from "./printable";

interface FieldLook {
  label: ReactNode;
  /** Said before the person writes. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: ReactNode;
  optional?: boolean | undefined;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label, hint and error around any control; `children` gets the attributes that tie them together. */
export function Field({
  id: given,
  label,
  hint,
  error,
  optional,
  after,
  children,
}: FieldLook & {
  id?: string | undefined;
  after?: { id: string; content: ReactNode } | undefined;
  children: (wiring: Wiring) => ReactNode;
}) {
  const own = useId();
  const id = given ?? own;
  const said = [error && `${id}-error`, hint && `${id}-hint`, after?.id].filter(Boolean).join(" ");
  return (
    <div className={classNames("field", Boolean(error) && "field-error")}>
      <label htmlFor={id}>
        {label}
        {optional && (
          <>
            {" "}
            <span className="muted regular">
              <T id="design.optional" />
            </span>
          </>
        )}
      </label>
      {hint && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {children({ id, "aria-describedby": said || undefined, "aria-invalid": error ? true : undefined })}
      {after?.content}
    </div>
  );
}

type Control<Tag extends "input" | "textarea" | "select"> = FieldLook & ComponentPropsWithRef<Tag>;

/** What is pasted arrives as the server takes it: the caller sees no more of it than the person does. */
function cleaning<Box extends HTMLInputElement | HTMLTextAreaElement>(
  onChange: ChangeEventHandler<Box> | undefined,
  clean: (text: string) => string,
): ChangeEventHandler<Box> {
  return (event) => {
    const { target } = event;
    const typed = target.value;
    const cleaned = clean(typed);
    if (cleaned !== typed) {
      // Fields for numbers and addresses know no caret.
      const before = target.selectionStart;
      target.value = cleaned;
      if (before !== null) {
        const caret = clean(typed.slice(0, before)).length;
        target.setSelectionRange(caret, caret);
      }
    }
    onChange?.(event);
  };
}

export function TextField({ id, label, hint, error, optional, onChange, ...input }: Control<"input">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input type="text" {...input} {...wiring} onChange={cleaning(onChange, printableLine)} />}
    </Field>
  );
}

/** With `count` and `limit` it says how many characters are left; more than the limit may be typed, to be cut by hand. */
export function TextAreaField({
  id: given,
  label,
  hint,
  error,
  optional,
  count,
  limit,
  onChange,
  ...textarea
}: Control<"textarea"> & { count?: number | undefined; limit?: number | undefined }) {
  const own = useId();
  const id = given ?? own;
  const counter =
    count === undefined || limit === undefined
      ? undefined
      : { id: `${id}-counter`, content: <Counter id={`${id}-counter`} left={limit - count} /> };
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} after={counter}>
      {(wiring) => <textarea rows={4} {...textarea} {...wiring} onChange={cleaning(onChange, printable)} />}
    </Field>
  );
}

/** `children` are the options. */
export function SelectField({ id, label, hint, error, optional, children, ...select }: Control<"select">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select {...select} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}

function Counter({ id, left }: { id: string; left: number }) {
  return (
    <p className="note num" id={id}>
      {left >= 0 ? (
        <T id="design.left" values={{ left }} />
      ) : (
        <b>
          <T id="design.tooMany" values={{ over: -left }} />
        </b>
      )}
    </p>
  );
}
