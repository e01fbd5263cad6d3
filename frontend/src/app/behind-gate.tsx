import type { RouteObject } from "react-router";
import type { Role } from "~/api/session";
import { textsOf } from "./texts-of";

/** Lets in who holds the role; it comes with the first page behind it, as most readers never see it. */
export function gate(needs: Role): Pick<RouteObject, "loader" | "shouldRevalidate" | "lazy"> {
  return {
    ...textsOf("gate"),
    lazy: async () => {
      const { Gate } = await import("~/features/gate/gate");
      return { element: <Gate key={needs} needs={needs} /> };
    },
  };
}
