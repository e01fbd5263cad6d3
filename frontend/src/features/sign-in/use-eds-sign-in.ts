import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { useLanguage } from "~/i18n/context";
import { cmsIn, largestBytes } from "./cms";
import { signWithNcaLayer } from "./ncalayer";
import { useSessionStart } from "./use-session-start";

export type Challenge = components["schemas"]["EdsChallenge"];

/** Why it went no further on this side; what the server refuses is a problem. */
export class NotSigned extends Error {
  override readonly name = "NotSigned";

  constructor(readonly why: "cancelled" | "notRunning" | "failed" | "tooLarge" | "noSignature") {
    super(why);
  }
}

function askForChallenge(): Promise<Challenge> {
  return dataOf(client.POST("/api/v1/auth/eds/challenge"));
}

function signIn(challenge: Challenge, cms: string) {
  return dataOf(client.POST("/api/v1/auth/eds", { body: { challenge: challenge.challenge, cms } }));
}

/** A text is asked for, signed by NCALayer and sent, all at one press. `onText` gets the text before it is signed. */
export function useNcaLayer(onDone: () => void, onText: (text: string) => void) {
  const language = useLanguage();
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  return useMutation<unknown, Error>({
    mutationFn: async () => {
      const controller = new AbortController();
      leaving.current = controller;
      const challenge = await askForChallenge();
      onText(challenge.text);
      const answer = await signWithNcaLayer(challenge.text, language, controller.signal);
      if (answer.kind !== "signed") throw new NotSigned(answer.kind);
      if (controller.signal.aborted) throw new NotSigned("cancelled");
      await signIn(challenge, answer.cms);
    },
    onSuccess: useSessionStart(onDone),
  });
}

/** A text to keep as a file and sign elsewhere. */
export function useTextToSign() {
  return useMutation({ mutationFn: askForChallenge });
}

/** The signature of that text, from a file. */
export function useSignatureFile(onDone: () => void) {
  return useMutation<unknown, Error, { challenge: Challenge; file: File }>({
    mutationFn: async ({ challenge, file }) => {
      // Base64 is a third longer.
      if (file.size > largestBytes * 1.5) throw new NotSigned("tooLarge");
      const cms = cmsIn(new Uint8Array(await file.arrayBuffer()));
      if (cms === undefined) throw new NotSigned("noSignature");
      await signIn(challenge, cms);
    },
    onSuccess: useSessionStart(onDone),
  });
}
