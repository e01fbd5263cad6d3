import { type ComponentType, lazy } from "react";

/** Far down, heavy or rare: it comes after the rest, and where the line breaks, the page does without. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy((): Promise<{ default: ComponentType<Props> }> =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: () => null }),
    ),
  );
}
