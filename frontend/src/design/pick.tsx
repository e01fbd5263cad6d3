import { type ReactNode, useId } from "react";
import { Icon, type IconName } from "./icon";

export interface PickOption<Value extends string> {
  value: Value;
  icon?: IconName | undefined;
  label: ReactNode;
  lang?: string | undefined;
}

/** A choice between a few, all in sight. `id` is that of the first one, so that errors can lead to it. */
export function Pick<Value extends string>({
  id: given,
  label,
  error,
  options,
  value,
  onChange,
}: {
  id?: string | undefined;
  /** For screen readers; what is seen stands above. */
  label: string;
  error?: ReactNode;
  options: readonly PickOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className="stack stack-tight">
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      <div
        className="pick"
        role="radiogroup"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map((option, index) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
