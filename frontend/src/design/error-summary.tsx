import { type ReactNode, useEffect, useId, useRef } from "react";
import { T } from "~/i18n/t";

export interface FieldError {
  /** The id of the control. */
  field: string;
  message: ReactNode;
}

/** All that stops a form, in one place; takes the focus when it comes, and each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const fields = errors.map((error) => error.field).join(" ");
  useEffect(() => {
    if (fields !== "") box.current?.focus();
  }, [fields]);
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby={heading} tabIndex={-1} ref={box}>
      <h2 className="h-small" id={heading}>
        <T id="design.errors" values={{ count: errors.length }} />
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The address stays as it is: it holds the step of the form, and going back should leave the form.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
