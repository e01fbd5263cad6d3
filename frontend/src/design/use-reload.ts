import { useState } from "react";

/** Whether the server answers now, for what it shows at this address. */
async function isReachable(): Promise<boolean> {
  try {
    // The worker that keeps what was read answers no such question, so it is the server that does.
    const { status } = await fetch(window.location.href, { method: "HEAD", cache: "no-store" });
    return status < 500;
  } catch {
    return false;
  }
}

/**
 * Loads the whole page anew once the server can be reached; without a line there might be no page at all afterwards.
 *
 * A file of scripts that did not come cannot be asked for again from within the page: most browsers remember for as
 * long as it is open that it failed (https://github.com/whatwg/html/issues/6768), what loads its styles does too, and
 * after a release the file has another name.
 */
export function useReload() {
  const [state, setState] = useState<"ready" | "asking" | "unreachable">("ready");
  const reload = () => {
    setState("asking");
    void isReachable().then((reachable) => {
      // Busy until the new page is there.
      if (reachable) window.location.reload();
      else setState("unreachable");
    });
  };
  return { reload, busy: state === "asking", unreachable: state === "unreachable" };
}
