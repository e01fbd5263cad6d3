import type { Language } from "~/i18n/language";
import { base64Of, cmsIn } from "./cms";

export type NcaLayerAnswer =
  | { readonly kind: "signed"; readonly cms: string }
  | { readonly kind: "cancelled" | "notRunning" | "failed" };

// The content security policy allows exactly this one besides our own host.
const address = "wss://127.0.0.1:13579";

// It runs on the same machine; only a person who chooses a key takes longer.
const patienceMillis = 10_000;

/** Has a text signed by NCALayer, which asks the person for their key. `signal` lets go of it. */
export async function signWithNcaLayer(
  text: string,
  language: Language,
  signal: AbortSignal,
): Promise<NcaLayerAnswer> {
  // Who signs in another way does not load it.
  const { NCALayerClient } = await import("ncalayer-js-client");
  // Who has left meanwhile is asked for no key; an aborted signal tells nobody a second time.
  const hasLeft = () => signal.aborted;
  if (hasLeft()) return { kind: "cancelled" };
  const ncaLayer = new NCALayerClient(address, false);
  // It also looks for another program by HTTP and puts up with an error; the policy would refuse that aloud.
  ncaLayer.kmdHttpApiUrl = "https://";
  const letGo = () => ncaLayer.wsConnection?.close();
  signal.addEventListener("abort", letGo);
  try {
    if (!(await inTime(ncaLayer.connect()))) return { kind: "notRunning" };
    const signed = await ncaLayer.basicsSignCMS(
      NCALayerClient.basicsStorageAll,
      base64Of(new TextEncoder().encode(text)),
      // With the text inside, as its bytes are beyond doubt then; no time stamp, as nobody needs one here.
      { decode: true, encapsulate: true, digested: false },
      NCALayerClient.basicsSignerSignPerson,
      language,
    );
    const cms = cmsIn(new TextEncoder().encode(signed));
    return cms === undefined ? { kind: "failed" } : { kind: "signed", cms };
  } catch (cause) {
    return { kind: isCancelled(cause) || hasLeft() ? "cancelled" : "failed" };
  } finally {
    signal.removeEventListener("abort", letGo);
    letGo();
  }
}

/** Whether it answered; one that listens but says nothing counts as away. */
async function inTime(connecting: Promise<string>): Promise<boolean> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<false>((resolve) => {
    patience = setTimeout(() => resolve(false), patienceMillis);
  });
  const answered = connecting.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, tooLate]);
  } finally {
    clearTimeout(patience);
  }
}

function isCancelled(cause: unknown): boolean {
  return cause instanceof Error && "canceledByUser" in cause && cause.canceledByUser === true;
}
