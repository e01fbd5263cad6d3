import { type ComponentType, lazy } from "react";
import { MissingPart } from "~/design/failed-part";

/** Far down, heavy or rare: it comes after the rest, and where the line breaks, its place says so. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy((): Promise<{ default: ComponentType<Props> }> =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: MissingPart }),
    ),
  );
}
