import { useMutation } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { useSessionStart } from "./use-session-start";

export type DemoClaim = components["schemas"]["DemoSignInInput"];

/** Starts a session, then `onDone`. */
export function useDemoSignIn(onDone: () => void) {
  return useMutation({
    mutationFn: (body: DemoClaim) => dataOf(client.POST("/api/v1/auth/demo", { body })),
    onSuccess: useSessionStart(onDone),
  });
}
